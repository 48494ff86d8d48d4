export class Room {}
export class Flow {}

export default { fetch: () => new Response() };
