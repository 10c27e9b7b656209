/** Letters are written in the transaction that causes them, and sent afterwards. */
export { insertMail as queueMail, type Letter } from '#db/mail'
