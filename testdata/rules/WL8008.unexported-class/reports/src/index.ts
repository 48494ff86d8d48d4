export { Room } from "./room";
export * from "./lobby";

class Flow {}

export default { fetch: () => new Response() };
