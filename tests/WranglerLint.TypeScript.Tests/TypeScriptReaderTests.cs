using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Tests;

public sealed class TypeScriptReaderTests
{
    [Fact]
    public void Reads_an_interface_with_exact_places()
    {
        var definition = Single("// Env\nexport interface Env {\n  readonly DB: D1Database;\n  'my-kv'?: KVNamespace\n}\n");
        definition.Name.Should().Be("Env");
        definition.Kind.Should().Be(TypeDefinitionKind.Interface);
        definition.IsExported.Should().BeTrue();
        definition.HasBody.Should().BeTrue();
        definition.IsOpen.Should().BeFalse();
        definition.Location.Start.Should().Be(new LinePosition(2, 18));
        definition.Location.End.Should().Be(new LinePosition(2, 21));
        definition.Members.Should().Equal(
            new TypeMember("DB", "D1Database", false, new SourceSpan(41, 2)),
            new TypeMember("my-kv", "KVNamespace", true, new SourceSpan(59, 7)));
    }

    [Theory]
    [InlineData("a: string; b: number", "a: string", "b: number")]
    [InlineData("a: string, b: number,", "a: string", "b: number")]
    [InlineData("a\nb?\nc: X", "a: ", "b?: ", "c: X")]
    [InlineData("a: // why\n  | 'x' /* y */\n  | \"z\"\nb: {\n  c: 1;\n  d: [2, 3],\n}\ne: 4", "a: 'x' | \"z\"", "b: { c: 1; d: [2, 3] }", "e: 4")]
    [InlineData("f: (a: string,\n b: number) => {\n x: 1 }\ng: A<\n B,\n C<D>\n>\nh: 1", "f: (a: string, b: number) => { x: 1 }", "g: A< B, C<D> >", "h: 1")]
    [InlineData("a: T extends U\n ? X\n : Y\n b: keyof\n typeof c\n d: 1", "a: T extends U ? X : Y", "b: keyof typeof c", "d: 1")]
    [InlineData("fetch(request: Request): Promise<Response>\nget?<T>(key: string): T; x(): void", "fetch: (request: Request): Promise<Response>", "get?: <T>(key: string): T", "x: (): void")]
    [InlineData("get a(): string; set a(value: string)\nget: 1; set?: 2; readonly: 3; readonly readonly: 4; new: 5; type: 6; interface: 7", "a: string", "get: 1", "set?: 2", "readonly: 3", "readonly: 4", "new: 5", "type: 6", "interface: 7")]
    [InlineData("(a: string): void; new (a: string): X; <T>(x: T): T\n[Symbol.iterator](): Y\n['computed']: 1; a: 2", "a: 2")]
    [InlineData("a: X\n[key: `p${string}`]: Y", "a: X")]
    [InlineData("a: X['b'][]\n(c: string): void\nd: `p${ `${string}}` }`\ne: -1; 1: 2", "a: X['b'][]", "d: `p${ `${string}}` }`", "e: -1", "1: 2")]
    [InlineData("a: (x: unknown) => x is string\n is: 1\n extends: 2; b: () => asserts x is Y; c: unique symbol; d: readonly string[]", "a: (x: unknown) => x is string", "is: 1", "extends: 2", "b: () => asserts x is Y", "c: unique symbol", "d: readonly string[]")]
    [InlineData("a: import('x').Y<Z>\n b: typeof import('x')\n c: A\n .B", "a: import('x').Y<Z>", "b: typeof import('x')", "c: A .B")]
    public void Reads_members(string body, params string[] expected)
    {
        Members(Single($"interface Env {{ {body} }}")).Should().Equal(expected);
        Members(Single($"type Env = {{ {body} }}")).Should().Equal(expected);
    }

    [Theory]
    [InlineData("interface Env extends A, B<C<{ x: 1 }>> { a: 1 }", true, true, "a: 1")]
    [InlineData("interface Env<T extends { x: string } = {}, U = () => void> { a: T }", true, false, "a: T")]
    [InlineData("interface Env { [key: string]: unknown; a: 1 }", true, true, "a: 1")]
    [InlineData("interface Env {}", true, false)]
    [InlineData("type Env = { a: 1 }", true, false, "a: 1")]
    [InlineData("type Env =\n  & { a: 1 }\n  & { b: 2 }", true, false, "a: 1", "b: 2")]
    [InlineData("type Env = { a: 1 } & Other<{ b: 2 }>", true, true, "a: 1")]
    [InlineData("type Env = Other & { a: 1 }", true, true, "a: 1")]
    [InlineData("type Env<T> = Omit<Other, 'x'>", false, true)]
    [InlineData("type Env = Other", false, true)]
    [InlineData("type Env = z.infer<typeof schema>", false, true)]
    [InlineData("type Env = { [K in Keys]?: string }", false, true)]
    [InlineData("type Env = { -readonly [K in Keys]-?: string }", false, true)]
    [InlineData("type Env = { a: 1 }['a']", false, true)]
    [InlineData("type Env = { a: 1 }[]", false, true)]
    [InlineData("type Env = () => A & { b: string }", false, true)]
    [InlineData("type Env = A extends B ? { a: 1 } : { b: 2 }", false, true)]
    [InlineData("type Env =\n  | { a: 1 }\n  | { b: 2 }", true, true)]
    [InlineData("export default class Env<T> extends Base { x = 1 }", true, true)]
    [InlineData("type Env = ", false, true)]
    public void Tells_what_a_definition_lists(string content, bool hasBody, bool isOpen, params string[] members)
    {
        var definition = Single(content);
        definition.Name.Should().Be("Env");
        definition.HasBody.Should().Be(hasBody);
        definition.IsOpen.Should().Be(isOpen);
        Members(definition).Should().Equal(members);
    }

    [Theory]
    [InlineData("const type = 1; type = 2\ntype\nX = 3")]
    [InlineData("import type { Env } from './a'\nexport type { Env } from './b'\nimport type Env2 = require('x')\nimport { type Env } from 'x'")]
    [InlineData("x.type; x.interface; x = { type: 1, interface: 2, class: 3 }; type.Foo = {}; for (const type of types) {}")]
    [InlineData("var interface\nFoo\n{}\nif (type in Foo) {}\ntype as Foo\nmodule.exports = { a: 1 }")]
    [InlineData("function f() { interface Env {} }\nclass { m() { type Env = {} } }\n{ type Env = {} }\nconst g = () => { interface Env {} }")]
    [InlineData("const C = class Env {}\nconst D =\n  class Env {}\nexport default class extends Env {}")]
    [InlineData("// interface Env {}\n/* type Env = {} */\nconst s = `\ninterface Env {}\n${ `type Env = {}` }\n`; const t = 'type Env = {}'; const r = /type Env = {}/")]
    [InlineData("interface Env\ntype Env\nclass\nnamespace A.B\ndeclare module 'x';")]
    public void Is_not_misled(string content) => Read(content).Should().BeEmpty();

    [Fact]
    public void Reads_namespaces_modules_and_globals()
    {
        var definitions = Read(
            """
            import "x"
            declare global {
              interface A {}
              namespace Deep.Er { type B = {} }
            }
            declare namespace Cloudflare { export interface Env { a: string } }
            declare module "cloudflare:test" { interface ProvidedEnv extends Env {} }
            namespace Bun { function f() { type No = {} } class C {} }
            abstract class D {}
            """);
        definitions.Select(static definition => (definition.Container, definition.Name, definition.IsGlobal)).Should().Equal(
            ("global", "A", true),
            ("global.Deep.Er", "B", false),
            ("Cloudflare", "Env", false),
            ("cloudflare:test", "ProvidedEnv", false),
            ("Bun", "C", false),
            ("", "D", false));
        definitions.Select(static definition => definition.IsExported).Should().Equal(false, false, true, false, false, false);
    }

    [Theory]
    [InlineData("env.d.ts", "interface Env {}", true)]
    [InlineData("env.d.ts", "declare interface Env {}\nconst x = import('y')", true)]
    [InlineData("env.d.ts", "interface Env {}\nexport {}", false)]
    [InlineData("env.d.ts", "import x from 'y'\ninterface Env {}", false)]
    [InlineData("env.ts", "interface Env {}", false)]
    public void Knows_global_scripts(string path, string content, bool isGlobal) =>
        TypeScriptReader.Read(new SourceText(path, content)).Definitions.Should().ContainSingle().Which.IsGlobal.Should().Be(isGlobal);

    [Theory]
    [InlineData("interface Env {}\nexport { x, type Env as E }", true)]
    [InlineData("interface Env {}\nexport type { Env }", true)]
    [InlineData("interface Env {}\nexport default Env", true)]
    [InlineData("interface Env {}\nexport { Env } from './other'", false)]
    [InlineData("export default interface Env {}", true)]
    [InlineData("declare interface Env {}", false)]
    public void Knows_exports(string content, bool isExported) => Single(content).IsExported.Should().Be(isExported);

    [Fact]
    public void Finds_what_follows_other_statements()
    {
        const string Content =
            """
            #!/usr/bin/env node
            const a = b as Foo<Bar>
            interface A {}
            export const view = () => <p title="it's">Don't <b>/</b> {x / 2}</p>
            type B = {}
            function f(): void
            type C = () => void
            interface D {}
            @Decorated() export class E {}
            const rate = total / count, re = /["'`{]/
            let x = y!
            type F = string
            """;
        Read(Content).Select(static definition => definition.Name).Should().Equal("A", "B", "C", "D", "E", "F");
    }

    private static IReadOnlyList<TypeDefinition> Read(string content) => TypeScriptReader.Read(new SourceText("src/a.ts", content)).Definitions;

    private static TypeDefinition Single(string content) => Read(content).Should().ContainSingle().Subject;

    private static IEnumerable<string> Members(TypeDefinition definition) =>
        definition.Members.Select(static member => $"{member.Name}{(member.IsOptional ? "?" : "")}: {member.Type}");
}
