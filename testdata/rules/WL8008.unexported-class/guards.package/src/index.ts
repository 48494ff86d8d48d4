export * from "@company/rooms";

export default { fetch: () => new Response() };
