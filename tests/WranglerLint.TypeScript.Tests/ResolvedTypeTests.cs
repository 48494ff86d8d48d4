using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Tests;

public sealed class ResolvedTypeTests
{
    private const string Base = "interface Base { A: 1; B?: 2 }\n";

    [Theory]
    [InlineData("interface Env { A: 1; B?: 2 }", "A: 1, B?: 2")]
    [InlineData("interface Env { A: 1 } interface Env { B: 2 }", "A: 1, B: 2")]
    [InlineData(Base + "interface Env extends Base { C: 3 }", "C: 3, A: 1, B?: 2")]
    [InlineData(Base + "interface Env extends Base { A: 'own'; B: 2 }", "A: 'own', B: 2")]
    [InlineData("interface X { A: 1 } interface Y { B: 2 } interface Env extends X, Y {}", "A: 1, B: 2")]
    [InlineData(Base + "type Env = Base", "A: 1, B?: 2")]
    [InlineData(Base + "type Env = Base & { B: 2; C: 3 }", "A: 1, B: 2, C: 3")]
    [InlineData(Base + "type Env = (Base) & ({ C: 3 })", "A: 1, B?: 2, C: 3")]
    [InlineData(Base + "type Env = Omit<Base, 'A'>", "B?: 2")]
    [InlineData(Base + "type Env = Omit<Base, 'A' | \"B\"> & { C: 3 }", "C: 3")]
    [InlineData(Base + "type Keys = 'A'; type Env = Omit<Base, Keys>", "B?: 2")]
    [InlineData(Base + "interface Other { A: 9 } type Env = Omit<Base, keyof Other> & Other", "B?: 2, A: 9")]
    [InlineData(Base + "type Env = Pick<Base, 'A'>", "A: 1")]
    [InlineData(Base + "type Env = Partial<Base>", "A?: 1, B?: 2")]
    [InlineData(Base + "type Env = Required<Readonly<Base>>", "A: 1, B: 2")]
    [InlineData(Base + "interface Env extends Omit<Base, 'A'>, Partial<Pick<Base, 'A'>> {}", "B?: 2, A?: 1")]
    [InlineData("type With<T, U = {}> = T & { B: 2 }; type Env = With<{ A: 1 }>", "A: 1, B: 2")]
    [InlineData("type With<T> = T & { B: 2 }; type Twice<T> = With<T> & With<T>; type Env = Twice<{ A: 1 }>", "A: 1, B: 2")]
    [InlineData("type Some<T, K extends string> = Pick<T, K>; type Env = Some<{ A: 1, B: 2 }, 'B'>", "B: 2")]
    [InlineData("type Partial<T> = { mine: T }; type Env = Partial<{ A: 1 }>", "mine: T")]
    [InlineData("type Hono = { Bindings: { A: 1 }; Variables: {} }; type Env = Hono['Bindings']", "A: 1")]
    [InlineData(Base + "type Hono = { Bindings: Base }; type Env = Hono['Bindings']", "A: 1, B?: 2")]
    [InlineData("namespace N { interface Inner { A: 1 } export interface Outer extends Inner {} } type Env = N.Outer", "A: 1")]
    [InlineData("declare namespace Cloudflare { interface Env { A: 1 } } interface Env extends Cloudflare.Env { B: 2 }", "B: 2, A: 1")]
    public void Follows(string content, string expected)
    {
        var resolved = Resolve(("src/env.ts", content));
        Show(resolved).Should().Be(expected);
        resolved.IsComplete.Should().BeTrue();
    }

    [Theory]
    [InlineData("import { Base } from 'package'; interface Env extends Base { A: 1 }", "A: 1")]
    [InlineData("interface Env extends Missing { A: 1 }", "A: 1")]
    [InlineData("interface Env<T> extends Omit<T, 'x'> { A: 1 }", "A: 1")]
    [InlineData("type Env<T> = T & { A: 1 }", "A: 1")]
    [InlineData("type Env = { A: 1 } & { [K in Keys]: string }", "A: 1")]
    [InlineData("type Env = { A: 1 } & (X extends Y ? { B: 1 } : {})", "A: 1")]
    [InlineData("type Env = { A: 1 } | { B: 1 }", "")]
    [InlineData("type Env = () => { A: 1 }", "")]
    [InlineData("type Env = { A: 1 }[]", "")]
    [InlineData("type Env = Record<'A', string>", "")]
    [InlineData("type Env = z.infer<typeof schema> & { A: 1 }", "A: 1")]
    [InlineData("type Env = typeof env", "")]
    [InlineData(Base + "type Env = Omit<Base, Keys>", "")]
    [InlineData(Base + "type Env = Pick<Base, 'A' | 'Z'>", "A: 1")]
    [InlineData("type Env = Env & { A: 1 }", "A: 1")]
    [InlineData("type Env = X & { A: 1 }; type X = Y & Y; type Y = Z & Z; type Z = X & X", "A: 1")]
    [InlineData("interface Env { A: 1 } class Env {}", "A: 1")]
    public void Says_when_members_are_missing(string content, string expected)
    {
        var resolved = Resolve(("src/env.ts", content));
        Show(resolved).Should().Be(expected);
        resolved.IsComplete.Should().BeFalse();
        resolved.HasIndexSignature.Should().BeFalse();
    }

    [Theory]
    [InlineData("interface Env { A: 1; [key: string]: unknown }", "A: 1")]
    [InlineData("interface Open { [key: string]: unknown } type Env = Partial<Open> & { A: 1 }", "A: 1")]
    public void Knows_index_signatures(string content, string expected)
    {
        var resolved = Resolve(("src/env.ts", content));
        Show(resolved).Should().Be(expected);
        resolved.IsComplete.Should().BeFalse();
        resolved.HasIndexSignature.Should().BeTrue();
    }

    [Theory]
    [InlineData("import { Base } from './base'", "Base")]
    [InlineData("import type { Base } from './base.js'", "Base")]
    [InlineData("import { type Base as B } from \"./base.ts\"", "B")]
    [InlineData("import x, { type Base } from '../src/base'", "Base")]
    [InlineData("import B from './base'", "B")]
    [InlineData("import type B from './base'", "B")]
    [InlineData("import * as base from './base'", "base.Base")]
    [InlineData("import base = require('./base')", "base.Inner")]
    [InlineData("", "import('./base').Base")]
    [InlineData("import { Base } from './folder'", "Base")]
    [InlineData("import { Renamed } from './folder'", "Renamed")]
    [InlineData("import { all } from './folder'", "all.Base")]
    public void Follows_imports(string import, string name)
    {
        var resolved = Resolve(
            ("src/env.ts", $"{import}\nexport interface Env extends {(name.StartsWith("import", StringComparison.Ordinal) ? $"Readonly<{name}>" : name)} {{ C: 3 }}"),
            ("src/base.ts", Base.Replace("interface", "export default interface", StringComparison.Ordinal) + "export { type Base, Base as Inner }\nnamespace Base { export interface Inner { A: 1; B?: 2 } }"),
            ("src/folder/index.ts", "export * from '../base'\nexport { Base as Renamed } from '../base'\nexport * as all from '../base'\nexport * from './index'"));
        Show(resolved).Should().Be("C: 3, A: 1, B?: 2");
        resolved.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Global_declarations_merge_across_files()
    {
        (string, string)[] files =
        [
            ("src/env.ts", "export type Env = Cloudflare.Env"),
            ("a.d.ts", "declare namespace Cloudflare { interface Env { A: 1 } }\ninterface Env extends Cloudflare.Env {}"),
            ("b.ts", "export {}\ndeclare global { namespace Cloudflare { interface Env { B: 2 } } interface Env { C: 3 } }"),
            ("worker-configuration.d.ts", "interface __BaseEnv_Env { D: 4 }\ndeclare namespace Cloudflare { interface Env extends __BaseEnv_Env {} }\n// Begin runtime types\ninterface __BaseEnv_Env { no: 1 }"),
            ("module.ts", "export interface Env { no: 1 }\ndeclare namespace Cloudflare { interface Env { no: 1 } }"),
        ];
        Show(Resolve(files)).Should().Be("A: 1, B: 2, D: 4");
        var types = Read(files);
        Show(types.MembersOf(types.Definitions.First(static definition => definition is { Name: "Env", Container: "" }))).Should().Be("A: 1, B: 2, D: 4, C: 3");
        types.GeneratedDefinitions.Select(static definition => definition.Name).Should().Equal("__BaseEnv_Env", "Env");
    }

    [Fact]
    public void Other_files_are_read_when_they_are_imported()
    {
        var others = new Others(("shared/base.ts", "export * from './deep/more'"), ("shared/deep/more.ts", "export " + Base), ("shared/unused.ts", ""));
        var source = TypeScriptReader.Read(new SourceText("worker/src/env.ts", "import { Base } from '../../shared/base'\nimport { No } from './no'\nexport interface Env extends Base, No {}"));
        var types = new WorkerTypes("worker", [source], others);
        others.Asked.Should().BeEmpty();
        var resolved = types.MembersOf(types.Definitions[0]);
        Show(resolved).Should().Be("A: 1, B?: 2");
        resolved.IsComplete.Should().BeFalse();
        resolved.Members[0].Location.Text.Path.Should().Be("shared/deep/more.ts");
        resolved.Members[0].Location.Start.Should().Be(new LinePosition(1, 25));
        others.Asked.Should().OnlyHaveUniqueItems().And.Contain("worker/src/no/index.d.ts").And.NotContain("shared/unused.ts");
    }

    [Theory]
    [InlineData("const app = new Hono<{ Bindings: { A: 1; B?: 2 }, Variables: { user: User } }>()", "Hono")]
    [InlineData("export const route = (c: Context<{ Bindings: { A: 1, B?: 2 } }>) => c.text('x')", "Context")]
    [InlineData("type App = { Variables: {}; Bindings: { A: 1; B?: 2 } }", "App")]
    [InlineData("interface App extends Other { Bindings?: { A: 1; B?: 2 } }", "App")]
    [InlineData("export type App = Base<X> & { Bindings: { A: 1; B?: 2 } }", "App")]
    [InlineData("namespace N { type App = { Bindings: { A: 1; B?: 2 } } }", "App")]
    public void Finds_environments_in_place(string content, string container)
    {
        var types = Read(("src/app.ts", content));
        var definition = types.Definitions.Should().ContainSingle(static definition => definition.Kind == TypeDefinitionKind.Inline).Subject;
        definition.Container.Should().Be(container);
        definition.Location.Text[definition.Location.Span].Should().Be("Bindings");
        Show(types.MembersOf(definition)).Should().Be("A: 1, B?: 2");
    }

    [Theory]
    [InlineData("const app = { Bindings: { A: 1 } }; f({ Bindings: { A: 1 } })")]
    [InlineData("type App = { Bindings: Env }; new Hono<{ Bindings: Env }>()")]
    [InlineData("interface App { deeper: { Bindings: { A: 1 } } }")]
    [InlineData("type App = (x: { Bindings: { A: 1 } }) => void")]
    [InlineData("const s = `${ { Bindings: { A: 1 } } }`")]
    [InlineData("Bindings: { A: 1 }")]
    public void Finds_no_environment_in_values(string content) =>
        Read(("src/app.ts", content)).Definitions.Should().NotContain(static definition => definition.Kind == TypeDefinitionKind.Inline);

    private static ResolvedType Resolve(params (string Path, string Content)[] files)
    {
        var types = Read(files);
        return types.MembersOf(types.Definitions.First(definition => definition.Name == "Env" && definition.Location.Text.Path == files[0].Path && definition.Container.Length == 0));
    }

    private static WorkerTypes Read(params (string Path, string Content)[] files) =>
        new("", files.Select(static file => TypeScriptReader.Read(new SourceText(file.Path, file.Content))));

    private static string Show(ResolvedType type) =>
        string.Join(", ", type.Members.Select(static member => $"{member.Name}{(member.IsOptional ? "?" : "")}: {member.Type}"));

    private sealed class Others(params (string Path, string Content)[] files) : IOtherSources
    {
        internal List<string> Asked { get; } = [];

        public TypeSource? Find(string path)
        {
            Asked.Add(path);
            return files.Where(file => file.Path == path).Select(static file => TypeScriptReader.Read(new SourceText(file.Path, file.Content))).FirstOrDefault();
        }
    }
}
