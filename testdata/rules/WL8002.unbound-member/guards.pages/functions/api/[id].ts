interface Env {
  ASSETS: Fetcher;
}

export const onRequest: PagesFunction<Env> = ({ env, request }) => env.ASSETS.fetch(request);
