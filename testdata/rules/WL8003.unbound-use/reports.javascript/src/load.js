// A name alone says nothing of what an untyped function gets.
export const load = (request, env) => env.OTHER.get(request.url);
