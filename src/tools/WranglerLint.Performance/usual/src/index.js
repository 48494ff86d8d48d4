export default {
  async fetch(request, env) {
    const session = await env.SESSIONS.get(request.headers.get("cookie") ?? "");
    return fetch(env.API_BASE_URL + new URL(request.url).pathname, { headers: { "x-session": session ?? "" } });
  },
};
