using System.Diagnostics;
using CsCheck;
using WranglerLint.Text;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Tests;

public sealed class RobustnessTests
{
    private static readonly string[] Fragments =
    [
        "'", "\"", "`", "${", "/", "//", "/*", "*/", "{", "}", "(", ")", "[", "]", "<", ">", "=>", "=", ";", ",", ":", "?", "|", "&", ".",
        "\\", "\n", "\r\n", " ", "\u2028", "\uFEFF", "\ud835", "#!", "#", "@", "!", "-", "0x", "1.", ".5e", "+", "++", "interface", "type",
        "class", "namespace", "module", "global", "declare", "export", "default", "abstract", "import", "extends", "readonly", "get",
        "new", "in", "is", "keyof", "typeof", "return", "if", "Env", "\\u{61", " A ", " B ", "interface A {", "type A = ", "x: y\n",
        "const", "let { A } =", "for", "env", "this.env", ".get(", "export default {", "fetch(r, env)", "(env: Env)", "DurableObject<Env>", "constructor",
        "new Hono<{ Bindings: Env }>()", "(c)", "c.env.A", "...env", "from 'x'", "export *",
    ];

    private const string Valid =
        """
        /* eslint-disable */
        import { DurableObject } from "cloudflare:workers";
        declare global { namespace Cloudflare { interface Env extends Base<{ a: 1 }> { KV?: KVNamespace } } }
        export type Env<T extends { a: string } = {}> = { DB: D1Database; 'a-b': `x${ `y${string}` }` } & Other
        export const f = (x: string) => x.replace(/[/'"`]/g, `${x ? `{${x}` : "}"}`) / 2;
        interface Bindings { get size(): number; [key: string]: unknown; call<T>(x: T): T }
        export default class Room extends DurableObject<Env> { async fetch() { return new Response(`<p>${"it's"}</p>`) } }
        """;

    [Fact]
    public void Nasty_texts_are_read()
    {
        var fragments = Gen.Int[0, Fragments.Length - 1].Select(static index => Fragments[index]);
        fragments.Array[0, 60].Select(static chosen => string.Concat(chosen)).Sample(Verify, iter: 20_000);
    }

    [Fact]
    public void Random_texts_are_read() => Gen.String[Gen.Char['\0', '\u2100'], 0, 80].Sample(Verify, iter: 5_000);

    [Fact]
    public void Every_truncation_is_read()
    {
        for (var length = 0; length <= Valid.Length; length++)
        {
            Verify(Valid.Substring(0, length));
            Verify(Valid.Substring(length));
        }
    }

    [Theory]
    [InlineData("export interface Env { A: KVNamespace; B: { c: string[] } }\n")]
    [InlineData("`${")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("namespace A {")]
    [InlineData("namespace A { interface B {} ")]
    [InlineData("interface A<")]
    [InlineData("interface A extends B<")]
    [InlineData("type A<B = ")]
    [InlineData("type A = (")]
    [InlineData("type A = B &\n")]
    [InlineData("declare ")]
    [InlineData("declare\n")]
    [InlineData("export {")]
    [InlineData("/[/")]
    [InlineData("(/")]
    [InlineData("'\\")]
    [InlineData("<p>don't ")]
    [InlineData("(env: Env) => ")]
    [InlineData("env => ")]
    [InlineData("const env: Env = env as Env\n")]
    [InlineData("const { env } = this, { A: { ")]
    [InlineData("function f(env: Env) { env.A.get<B>(1); g((env) => env.B < 1) }\n")]
    [InlineData("(env: Env) => env.A.b < ")]
    [InlineData("class A extends DurableObject<Env> {")]
    [InlineData("class A extends ")]
    [InlineData("{ ...env, ")]
    [InlineData("(env: Env) => { x({ ...env }) ")]
    [InlineData("new Hono<")]
    [InlineData("(a): b ")]
    [InlineData("export const a, ")]
    [InlineData("export default { fetch(r, env) ")]
    [InlineData("\\u{1")]
    [InlineData("// @generated x\n\n")]
    [InlineData("/* auto \n\n")]
    [InlineData("\n")]
    public void A_megabyte_of_anything_takes_linear_time(string fragment)
    {
        var text = new SourceText("a.d.ts", string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length)));
        var watch = Stopwatch.StartNew();
        var source = TypeScriptReader.Read(text);
        _ = source.Definitions;
        _ = source.Code;
        watch.Elapsed.Should().BeLessThan(
            TimeSpan.FromSeconds(8), "it takes a fraction of a second on an idle machine, and minutes if it is quadratic");
    }

    private static void Verify(string content)
    {
        var end = 0;
        foreach (var token in Lexer.Read(content))
        {
            token.Span.Start.Should().BeGreaterThanOrEqualTo(end);
            token.Span.Length.Should().BePositive();
            end = token.Span.End;
        }

        end.Should().BeLessThanOrEqualTo(content.Length);
        var text = new SourceText("a.d.ts", content);
        SourceFiles.IsGenerated(text);
        var source = TypeScriptReader.Read(text);
        source.Code.Uses.All(use => text[use.Location.Span].Contains(use.Name)).Should().BeTrue();
        foreach (var definition in source.Definitions)
        {
            text[definition.Location.Span].Should().Be(definition.Name);
            foreach (var member in definition.Members)
            {
                text[member.Span].Contains(member.Name, StringComparison.Ordinal).Should().BeTrue();
                member.Type.Should().NotContainAny("\n", "\r");
            }
        }
    }
}
