using System.Text;
using CsCheck;
using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Tests;

/// <summary>What is printed in any style reads back as it was.</summary>
public sealed class PrintedDeclarationTests
{
    private static readonly string[] Names =
    [
        "DB", "CACHE", "$x", "_y", "type", "interface", "readonly", "get", "set", "new", "in", "is", "keyof", "extends", "import", "π", "a1",
        "'quoted-name'", "\"double\"", "'it\\'s'", "42",
    ];

    /// <summary>Types as tokens; a line may end before none of them but those in <see cref="Continues"/>.</summary>
    private static readonly string[][] Types =
    [
        ["KVNamespace"], ["string"], ["\"a\"", "|", "'b'"], ["Queue", "<", "Job", ">"], ["DurableObjectNamespace", "<", "import", "(", "\"./x\"", ")", ".", "Room", ">"],
        ["{", "a", ":", "1", ";", "b", "?", ":", "{", "c", ":", "2", "}", "}"], ["(", "x", ":", "A", ")", "=>", "void"], ["Record", "<", "string", ",", "Y", "[", "]", ">"],
        ["`p${", "string", "}`"], ["A", "&", "{", "b", ":", "B", "}"], ["T", "extends", "U", "?", "X", ":", "Z"], ["[", "a", ":", "A", ",", "b", "?", ":", "B", "]"],
        ["unique", "symbol"], ["typeof", "value", ".", "inner"], ["-1"],
    ];

    private static readonly HashSet<string> Continues = new(StringComparer.Ordinal) { "|", "&", "?", ":", ".", "=>" };

    private static readonly string[] Headers =
    [
        "interface Env {", "export interface Env {", "export default interface Env {", "declare interface Env {", "export declare interface Env {",
        "interface Env extends Base < { no : 1 } > , Other {", "interface Env < T extends { no : 1 } = { } > {",
        "type Env = {", "export type Env = {", "declare type Env = & {", "type Env < T > = Base < { no : 1 } > & {",
    ];

    private static readonly string[] Around =
    [
        "const s = `interface Env { no: 1 } ${ `}${1}` } type Env = {`;", "const re = /[/{\"'`]interface Env { no/g.test(s);", "// interface Env {\n", "/* type Env = { ' */",
        "const half = total / count / 2;", "function f() { interface Env { no: 1 } }", "if (x) /['\"]{/.exec(s);", "const o = { interface: 1, type: 'Env' }", "let y = x!",
        "export const g = <T,>(x: T) => ({ ...x, r: /}/ });", "x = a ? b : c", "label: for (;;) { type Env = { no: 1 } }", "@Decorated() class C { env = 'it\\'s' }",
        "export * from \"./other\"", "declare module 'm' { export const no: 1 }", "return_ = `\n${x}\n`",
    ];

    private static readonly string[] InlineNoise = [" ", "  ", "\t", "/* ; } */", " /* { */ ", "/**/", "\u00A0"];

    private static readonly string[] LineNoise = ["\n", "\r\n", " // } ; interface Env {\n", "\n\n  /* , */\n", "\n/** doc's `text` */ "];

    private static readonly Gen<Printed> Declarations = Gen.Select(
        Gen.Int[0, Headers.Length - 1],
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Types.Length - 1], Gen.Bool, Gen.Bool).Array[0, 6],
        Gen.Int[0, Around.Length - 1].Array[0, 4],
        Gen.Int[0, Around.Length - 1].Array[0, 3],
        Gen.Int[0, int.MaxValue - 1],
        static (header, members, before, behind, seed) => new Printer(seed).Print(header, members, before, behind));

    [Fact]
    public void A_declaration_in_any_style_reads_back() => Declarations.Sample(
        static printed =>
        {
            var definition = TypeScriptReader.Read(new SourceText("src/a.ts", printed.Text)).Definitions
                .Where(static definition => definition is { Name: "Env", Container: "" }).Should().ContainSingle(printed.Text).Subject;
            definition.Location.Text[definition.Location.Span].Should().Be("Env");
            definition.Members.Select(member => $"{Quoted(printed.Text, member)}{(member.IsOptional ? "?" : "")}: {member.Type.Replace(" ", "", StringComparison.Ordinal)}")
                .Should().Equal(printed.Members, printed.Text);
        },
        iter: 20_000,
        print: static printed => printed.Text);

    /// <summary>The member's name as it stands in the text: the span has to be exact.</summary>
    private static string Quoted(string text, TypeMember member)
    {
        var written = text.Substring(member.Span.Start, member.Span.Length);
        written.Should().Contain(member.Name);
        return written;
    }

    private sealed record Printed(string Text, IReadOnlyList<string> Members);

    private sealed class Printer(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly StringBuilder _text = new();

        internal Printed Print(int header, (int Name, int Type, bool IsOptional, bool IsReadonly)[] members, int[] before, int[] behind)
        {
            Statements(before);
            foreach (var token in Headers[header].Split(' '))
            {
                _text.Append(token).Append(token is "=" or "{" or "&" ? Noise() : Inline());
            }

            var expected = new List<string>();
            for (var i = 0; i < members.Length; i++)
            {
                expected.Add(Member(members[i]));
                Separator(i == members.Length - 1);
            }

            _text.Append('}').Append(Choose(["\n", ";", " ;\n", "\r\n"])).Append('\n');
            Statements(behind);
            return new Printed(_text.ToString(), expected);
        }

        private void Statements(int[] chosen)
        {
            foreach (var statement in chosen)
            {
                _text.Append(Around[statement]).Append(Choose(["\n", "\r\n", "\n\n// don't\n"]));
            }
        }

        private string Member((int Name, int Type, bool IsOptional, bool IsReadonly) member)
        {
            var (name, type) = (Names[member.Name], Types[member.Type]);
            _text.Append(member.IsReadonly ? "readonly" + Inline() : "").Append(name).Append(MaybeInline());
            _text.Append(member.IsOptional ? "?" + MaybeInline() : "").Append(':').Append(Noise());
            for (var i = 0; i < type.Length; i++)
            {
                var isTemplate = type[i].StartsWith('}') && type[i].Length > 1;
                _text.Append(i == 0 || isTemplate ? "" : Continues.Contains(type[i]) ? Noise() : Inline()).Append(type[i]);
            }

            return $"{name}{(member.IsOptional ? "?" : "")}: {string.Concat(type).Replace(" ", "", StringComparison.Ordinal)}";
        }

        private void Separator(bool isLast) =>
            _text.Append(_random.Next(isLast ? 4 : 3) switch
            {
                0 => MaybeInline() + ";" + Noise(),
                1 => MaybeInline() + "," + Noise(),
                2 => Choose(LineNoise) + Noise(),
                _ => Inline(),
            });

        private string Noise() => _random.Next(2) == 0 ? Inline() : Choose(LineNoise);

        private string Inline() => Choose(InlineNoise);

        private string MaybeInline() => _random.Next(2) == 0 ? "" : Inline();

        private string Choose(string[] choices) => choices[_random.Next(choices.Length)];
    }
}
