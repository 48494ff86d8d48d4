import { Room } from "./room.mjs";
export * from "./lobby.mjs";

export default { fetch: () => new Response(Room.name) };
