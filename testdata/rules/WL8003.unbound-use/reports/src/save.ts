export async function save(env: Env, deps?: { env: Env }): Promise<void> {
  await env.CACHES.put("c", "d");
  await deps?.env.SAVED.put("c", "d"); // finding: WL8003 ^19#5 env.SAVED
}

export const load = async ({ LOADED }: Cloudflare.Env) => LOADED.get("a"); // finding: WL8003 ^30#6 env.LOADED
