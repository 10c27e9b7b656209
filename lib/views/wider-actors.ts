export { findWiderActors } from '#db/wider-actors'
