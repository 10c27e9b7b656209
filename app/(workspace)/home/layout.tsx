export { OwnRoom as default } from '../own-room.tsx'
