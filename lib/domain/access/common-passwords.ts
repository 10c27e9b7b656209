/**
 * What guessers try first, in lower case and without blanks: the words long passwords are padded from, and the phrases that stand
 * in published lists although they are long. Patterns (runs, repetitions) are found by rule in `password.ts`.
 */
// prettier-ignore
export const commonWords: readonly string[] = [
  'password', 'passwort', 'passphrase', 'passcode', 'kennwort', 'motdepasse', 'contrasena', 'wachtwoord', 'secret', 'geheim',
  'welcome', 'willkommen', 'bienvenue', 'bienvenido', 'letmein', 'login', 'signin', 'access', 'enter', 'default', 'changeme', 'change',
  'admin', 'administrator', 'administrador', 'root', 'user', 'username', 'account', 'guest', 'test', 'testing', 'demo', 'example', 'sample',
  'temp', 'temporary', 'qwerty', 'qwertz', 'azerty', 'hello', 'hallo', 'bonjour', 'monkey', 'dragon', 'master', 'shadow', 'sunshine',
  'princess', 'football', 'baseball', 'superman', 'batman', 'iloveyou', 'love', 'trustno1', 'starwars', 'whatever', 'freedom', 'internet',
  'computer', 'server', 'system', 'security', 'secure', 'private', 'office', 'company', 'business', 'corporate', 'manager', 'team',
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'spring', 'summer', 'autumn', 'winter', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
  'concord', 'cluster', 'roadmap', 'netzero', 'decarbonisation', 'decarbonization', 'carbon', 'emissions', 'climate', 'industrial',
  'industry', 'forum', 'steward', 'signatory', 'contributor', 'my', 'is', 'the', 'this', 'your', 'our', 'new', 'one', 'two', 'three',
]

// prettier-ignore
export const commonPhrases: readonly string[] = [
  'correcthorsebatterystaple', 'thequickbrownfoxjumpsoverthelazydog', 'thequickbrownfox', 'maytheforcebewithyou', 'tobeornottobe',
  'tobeornottobethatisthequestion', 'nevergonnagiveyouup', 'iloveyousomuch', 'iloveyouforever', 'iloveyoubaby', 'iamyourfather',
  'lukeiamyourfather', 'winteriscoming', 'youshallnotpass', 'opensesame', 'abracadabra', 'supercalifragilisticexpialidocious',
  'onceuponatime', 'itwasthebestoftimes', 'callmeishmael', 'twinkletwinklelittlestar', 'maryhadalittlelamb', 'happybirthdaytoyou',
  'merrychristmas', 'happynewyear', 'godsavethequeen', 'godsavetheking', 'manchesterunited', 'liverpoolfc', 'youllneverwalkalone',
  'helloworld', 'loremipsumdolorsitamet', 'loremipsum', 'allyourbasearebelongtous', 'resistanceisfutile', 'livelongandprosper',
  'elementarymydearwatson', 'houstonwehaveaproblem', 'justdoit', 'idontknow', 'ihatepasswords', 'ihatethis', 'ihateyou',
  'donttellanyone', 'nobodyknows', 'whatismypassword', 'forgotmypassword', 'pleaseletmein', 'ineedanewpassword', 'thisismypassword',
  'thisisapassword', 'notmypassword', 'mypasswordispassword', 'passwordpassword', 'averylongpassword', 'longpassword', 'verysecurepassword',
  'strongpassword', 'supersecretpassword', 'topsecret', 'mothersmaidenname', 'jesuschrist', 'jesusismylord', 'ilovejesus',
  'inthebeginningwastheword', 'ourfatherwhoartinheaven', 'johnthreesixteen', 'allmenarecreatedequal', 'wethepeople', 'fourscoreandsevenyearsago',
  'ihaveadream', 'onesmallstepforman', 'timeflieslikeanarrow', 'aneyeforaneye', 'practicemakesperfect', 'betterlatethannever',
  'carpediem', 'hakunamatata', 'rollingstones', 'stairwaytoheaven', 'bohemianrhapsody', 'hotelcalifornia', 'letitbe', 'heyjude',
]
