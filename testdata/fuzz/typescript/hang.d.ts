declare namespace Cloudflare {
  interface Env { OTHER: KVNamespace }
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
interface Env extends Cloudflare.Env {}
}
interface Env extends Cloudflare.Env {}
