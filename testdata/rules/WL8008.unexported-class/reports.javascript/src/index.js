import { Room } from "./room.js";

export * from "./counter.js";

export default {
  fetch: () => new Response(Room.name),
};
