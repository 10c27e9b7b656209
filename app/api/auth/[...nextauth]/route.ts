export { answerGet as GET, answerPost as POST } from '#lib/auth/sign-in-route'
