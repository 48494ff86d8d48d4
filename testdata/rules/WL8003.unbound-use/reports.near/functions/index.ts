export async function onRequestGet(context) {
  return new Response(await context.env.SESION.get("a")); // finding: WL8003 ^41#6 env.SESION {{Write "SESSIONS", if that is meant}}
}

export const onRequestPost = async ({ env }) => Response.json(await env.POSTS.list()); // finding: WL8003 ^73#5 env.POSTS
