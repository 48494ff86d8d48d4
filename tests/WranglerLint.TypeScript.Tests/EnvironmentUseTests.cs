using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Tests;

public sealed class EnvironmentUseTests
{
    [Theory]
    [InlineData("export default { fetch(request, env) { env.A; env.B.get(1); env.C?.get() } }", "A Read", "B Call get", "C Guard")]
    [InlineData("export default { fetch: async (r, e, ctx) => e.A.put(1), async queue(b, e2) { e2.B.send() } }", "A Call put", "B Call send")]
    [InlineData("export default { scheduled: async function run(c, env) { await env.A!.run() }, other(a, env) { env.B.run() } }", "A Call run")]
    [InlineData("const worker: ExportedHandler<Env> = { tail(events, env) { env.A.list() } }", "A Call list")]
    [InlineData("const worker = { email(m, env) { env.A.list() } }\nexport default worker", "A Call list")]
    [InlineData("const other = { fetch(r, env) { env.A.list() } }")]
    [InlineData("function f(env: Env) { const kv = env.A\n  return kv.get(1) }\nenv.B.get(1)", "A Read", "A Call get")]
    [InlineData("const f = (env: Readonly<Cloudflare.Env>): Promise<void> => env.A.get<X<Y>>(1)", "A Call get")]
    [InlineData("const f = ({ A, B: b, C = c }: Env) => b.get(A)", "A Read", "B Read", "C Guard", "B Call get")]
    [InlineData("const f = ({ env: { A } }: { env: Env }) => A.get(1)", "A Read", "A Call get")]
    [InlineData("import { env as e } from 'cloudflare:workers'\nexport const a = e.A.get(1), b = e['B'].get()", "A Call get", "B Call get")]
    [InlineData("import { env } from './env'\nenv.A.get(1)")]
    [InlineData("class D extends DurableObject { m() { this.env.A.get(1) } }\nclass E { env = x; m() { this.env.B.get() } }", "A Call get")]
    [InlineData("class D { constructor(private readonly bindings: Bindings) {} m() { this.bindings.A.get(1) } }", "A Call get")]
    [InlineData("class D { e: Env\n constructor(s, env: Env) { this.e = env } m() { const { A } = this.e\n A.get() } }", "A Read", "A Call get")]
    [InlineData("class A extends Agent<Env, S> { m() { this.env.A.get(1) } }\nclass B extends Agent { m() { this.env.B.get(1) } }", "A Call get")]
    [InlineData("const app = new Hono<{ Bindings: Env }>()\napp.get('/', c => c.env.A.get(1)).post('/', mw, async (c) => { const { env } = c; env.B.get() })", "A Call get", "B Call get")]
    [InlineData("const app = new Hono()\napp.get('/', (c) => c.env.A.get(1))")]
    [InlineData("const mw = async (c: Context<{ Bindings: Env }>, next) => c.env.A.get(1)", "A Call get")]
    [InlineData("export const onRequestPost: PagesFunction<Env> = async (context) => context.env.A.get(1)", "A Call get")]
    [InlineData("export async function onRequest({ env, next }) { env.A.get(1) }\nasync function onRequestX({ env }) { env.B.get() }", "A Call get")]
    [InlineData("function f(env: Env) { if (env.A) {} !env.B; 'C' in env; env.D = 1; env.E === x; g({ ...env, F: 1 }); x && env.G; typeof env.H; !env.I.get() }", "A Guard", "B Guard", "C Guard", "D Guard", "E Guard", "F Guard", "G Guard", "H Guard", "I Call get")]
    [InlineData("function f(env: Env) { const a = env.A; if (!a) return; a.get(1) }", "A Read", "A Guard", "A Call get")]
    [InlineData("function f(env: Env) { g(env => env.A.get()); g((env) => env.B.get()); for (const env of x) { env.C.get() } { const env = 1; env.D.get() } env.E.get() }", "E Call get")]
    [InlineData("function f(env: Env) { process.env.A.get(); import.meta.env.B.get(); x.env.C.get(); ({ env: 1 }); type T = Env['D'] }")]
    [InlineData("function f(x: Map<string, Env>, env: string) { x.A.get(); env.B.get() }")]
    [InlineData("import { Hono as H } from 'hono'\nconst app = new H()\napp.get('/', (c) => c.env.A.get(1))", "A Call get")]
    [InlineData("import { Hono } from './hono'\nconst app = new Hono()\napp.get('/', (c) => c.env.A.get(1))")]
    [InlineData("import * as w from 'cloudflare:workers'\nw.env.A.get(1); w.other.B.get(1)", "A Call get")]
    [InlineData("function f(env: Env) { (env as any).A.get(1); ((env as X) as Y).B.get(); (env)['C'].get(); !(env as any).D; (env as any).E ?? 1 }", "A Call get", "B Call get", "C Call get", "D Guard", "E Guard")]
    [InlineData("function f(env: Env) { const a = (env as any).A; a.get(); const { B } = (env as any); const e = (env as X); e.C.get() }", "A Read", "A Call get", "B Read", "C Call get")]
    [InlineData("function f(env: Env) { g(env as any).A.get(); g<T>(env).B.get(); x[0](env).C.get(); (env as any, y).D.get(); (y + env).E.get() }")]
    [InlineData("class D { constructor(state, env2) { this.x = env2 } alarm() { this.x.A.get(1) } }", "A Call get")]
    [InlineData("class D { constructor(private ctx: DurableObjectState, env) { this.env = env; this.all = env.B } fetch() { this.env.A.get(1) } }", "B Read", "A Call get")]
    [InlineData("class D { constructor(store, env) { this.env = env } fetch() { this.env.A.get(1) } }")]
    [InlineData("class D { constructor(state: Map, env) { this.env = env } fetch() { this.env.A.get(1) } }")]
    [InlineData("class D extends B { constructor(state, env) { this.env = env } fetch() { this.env.A.get(1) } }")]
    [InlineData("class D { constructor(state, env) { this.env = env } load() { this.env.A.get(1) } }")]
    [InlineData("function f(env: Env) {")]
    [InlineData("(env: Env) => (")]
    public void Finds_what_code_takes_from_the_environment(string content, params string[] expected) =>
        Read(content).Uses.Select(static use => $"{use.Name} {use.Kind} {use.Method}".Trim()).Should().Equal(expected);

    [Theory]
    [InlineData("import { run } from 'p'\nfunction f(env: Env) { run(env) }", "p")]
    [InlineData("import { P } from 'p'\nfunction f(env: Env) { return new P<Env>({ a: [1] }).fetch(r, env, ctx) }", "p")]
    [InlineData("import * as p from 'p'\nfunction f(env: Env) { p.make(1)({ cloudflare: { env, ctx } }) }", "p")]
    [InlineData("import { run } from 'p'\nclass D extends DurableObject { m() { run(this.env as X); run({ ...this.env }) } }", "p")]
    [InlineData("import { run } from './p'\nfunction f(env: Env) { run(env) }", "./p")]
    [InlineData("function f(env: Env) { return env[name] ?? env['A'] }", "")]
    [InlineData("import P from 'p'\nexport default new P({ a })", "p")]
    [InlineData("import { withX } from 'p'\nexport default withX((env: Env) => ({}), { fetch() {} })", "p")]
    [InlineData("import { run } from 'p'\nfunction f(env: Env) { run(env.A); env.A.get(run()); run(() => { g(env) }); const e = env }")]
    [InlineData("import { run } from 'p'\nfunction run2(env: Env) { app.run(env); run2(env) }")]
    [InlineData("import app from 'p'\nexport default app")]
    public void Tells_who_gets_the_whole_environment(string content, params string[] expected) =>
        Read(content).HandedTo.Should().Equal(expected);

    [Fact]
    public void Uses_have_exact_places_and_say_why_they_are_uses()
    {
        var use = Read("export default {\n  fetch(request, env: Env) { return env.FILES.get(1) }\n}").Uses.Should().ContainSingle().Subject;
        use.Location.Start.Should().Be(new LinePosition(2, 41));
        use.Location.Span.Length.Should().Be(5);
        use.Claim.Should().Be(new EnvironmentClaim("Env", false, true));
    }

    [Theory]
    [InlineData("export class A {}\nexport abstract class B {}\nexport async function c() {}\nexport const D = 1, other\nexport default x", true, "A", "B", "c", "D", "default")]
    [InlineData("export { A, B as C, type T } from './x'\nexport * from './y'\nexport * as N from './z'", true, "A", "C", "*", "N")]
    [InlineData("export const { A, B } = x\nexport enum E {}\nexport type T = 1\nexport interface I {}", true, "A", "B", "E")]
    [InlineData("export const A = 1, B = 2", false, "A")]
    [InlineData("module.exports = { A: 1 }", false)]
    [InlineData("export = x", false, "default")]
    [InlineData("class A {}\n{ export class B {} }", true)]
    public void Reads_what_a_module_exports(string content, bool isAll, params string[] names)
    {
        var source = TypeScriptReader.Read(new SourceText("src/a.ts", content));
        source.Exports.Where(static export => !export.IsTypeOnly).Select(static export => export.Name).Union(source.ExportedValues).Should().BeEquivalentTo(names);
        source.KnowsExportedValues.Should().Be(isAll);
    }

    [Fact]
    public void Reads_all_modules_that_a_file_imports() =>
        Read("import './a'\nimport x from \"./b\"\nexport * from './c'\nconst y = await import('./d')\nconst z = require('./e')\nf('./f')")
            .Modules.Should().Equal("./a", "./b", "./c", "./d", "./e");

    private static SourceCode Read(string content) => TypeScriptReader.Read(new SourceText("src/a.ts", content)).Code;
}
