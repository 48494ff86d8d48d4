using System.Globalization;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Mutation;

/// <summary>
/// Makes texts from others: by characters, words, strings, lines and blocks, so that many results are still valid and get as far
/// as the rules. The same seed makes the same text.
/// </summary>
/// <param name="seeds">What to begin with.</param>
internal sealed class Mutator(IReadOnlyList<SourceText> seeds)
{
    /// <summary>Most inputs are as long as what people write, and quickly read.</summary>
    private const int UsualLength = 3 * 1024;

    /// <summary>Some are long, so that what takes quadratic time or a deep stack shows.</summary>
    private const int GreatLength = 256 * 1024;

    /// <summary>How many inputs there are for one that may be long.</summary>
    private const int GreatEvery = 20_000;

    /// <summary>The text of a number.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="index">The number of the input, from 0. The first ones are the seeds themselves.</param>
    internal SourceText Make(int seed, long index)
    {
        if (index < seeds.Count)
        {
            return seeds[(int)index];
        }

        // Not for secrets: the same seed has to give the same text.
        var random = new Random(Mix(seed, index));
        var parent = seeds[random.Next(seeds.Count)];
        return new SourceText(parent.Path, Mutate(parent.Content, random, random.Next(GreatEvery) == 0 ? GreatLength : UsualLength, new Kind(parent.Path)));
    }

    /// <summary>A seed after some steps, each of them told by a number.</summary>
    internal SourceText Make(int parent, IEnumerable<int> steps)
    {
        var seed = seeds[parent];
        return new SourceText(seed.Path, steps.Aggregate(seed.Content, (text, step) => Limited(Step(text, new Random(step), new Kind(seed.Path)))));
    }

    private string Mutate(string text, Random random, int longest, Kind kind)
    {
        var rounds = random.Next(4) == 0 ? random.Next(1, 25) : random.Next(1, 5);
        for (var i = 0; i < rounds; i++)
        {
            text = Limited(Step(text, random, kind));
        }

        return longest > UsualLength ? Repeat(text, random, longest) : text;
    }

    private static string Limited(string text) => text.Length > UsualLength ? text.Substring(0, UsualLength) : text;

    private string Step(string text, Random random, Kind kind)
    {
        switch (random.Next(17))
        {
            case 0:
                return Characters(text, random);
            case 1:
                return text.Insert(Place(text, random), Pick(Pieces.Nasty, random));
            case 2:
                return text.Insert(Boundary(text, Scanner.Lines(text), random), Line(random, kind));
            case 3:
                return text.Insert(Boundary(text, Scanner.Tokens(text), random), Pick(kind.IsCode && random.Next(3) > 0 ? Pieces.Code : Pieces.Fields, random));
            case 4:
                return Rearrange(text, Scanner.Lines(text), random);
            case 5:
                return Rearrange(text, Scanner.Tokens(text), random);
            case 6 or 7:
                return Rearrange(text, Scanner.Blocks(text), random);
            case 8 or 9:
                return Reword(text, random);
            case 10:
                return Revalue(text, random, kind);
            case 11:
                return Splice(text, random);
            case 12:
                return Nest(text, random, kind);
            case 13:
                return Borrow(text, random);
            case 14:
                return Repeat(text, random, Math.Min(UsualLength, text.Length + random.Next(1, 2000)));
            case 15:
                return text.Insert(Boundary(text, Scanner.Lines(text), random), Comment(random, kind));
            default:
                return random.Next(20) == 0 ? text.ReplaceLineEndings(Pick(["\r\n", "\r", "\n", "\u2028"], random)) : Rename(text, random);
        }
    }

    /// <summary>One character is lost, doubled, changed or has another one beside it.</summary>
    private static string Characters(string text, Random random)
    {
        if (text.Length == 0)
        {
            return ((char)random.Next(0x80)).ToString();
        }

        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, random.Next(3) == 0 ? 40 : 2), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, ((char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x80))).ToString()),
            3 => text.Substring(0, at),
            _ => string.Concat(text.AsSpan(0, at), ((char)(text[at] ^ (1 << random.Next(7)))).ToString(), text.AsSpan(at + 1)),
        };
    }

    /// <summary>A part is lost, doubled, moved or changes places with another one.</summary>
    private static string Rearrange(string text, List<SourceSpan> parts, Random random)
    {
        if (parts.Count == 0)
        {
            return text;
        }

        var one = parts[random.Next(parts.Count)];
        var other = parts[random.Next(parts.Count)];
        var content = text.Substring(one.Start, one.Length);
        switch (random.Next(5))
        {
            case 0:
                return text.Remove(one.Start, one.Length);
            case 1:
                return text.Insert(one.End, content);
            case 2:
                return text.Insert(other.Start, content);
            case 3:
                return text.Remove(other.Start, other.Length).Insert(other.Start, content);
            default:
                var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
                return first.End > second.Start
                    ? text
                    : string.Concat(
                        string.Concat(text.AsSpan(0, first.Start), text.AsSpan(second.Start, second.Length), text.AsSpan(first.End, second.Start - first.End)),
                        text.AsSpan(first.Start, first.Length),
                        text.AsSpan(second.End));
        }
    }

    /// <summary>Another word in a string.</summary>
    private static string Reword(string text, Random random)
    {
        var strings = Scanner.Tokens(text).Where(token => token.Length > 1 && text[token.Start] is '"' or '\'').ToList();
        if (strings.Count == 0)
        {
            return text;
        }

        var place = strings[random.Next(strings.Count)];
        var word = random.Next(12) switch
        {
            0 => text.Substring(place.Start + 1, place.Length - 2) + Pick(Pieces.Nasty, random),
            1 => Pick(Pieces.Fields, random),
            2 => text.Substring(strings[random.Next(strings.Count)] is var other ? other.Start + 1 : 0, Math.Max(0, other.Length - 2)),
            _ => Pick(Pieces.Words, random),
        };
        return text.Remove(place.Start + 1, place.Length - 2).Insert(place.Start + 1, word);
    }

    /// <summary>Another value behind an equals sign or a colon.</summary>
    private static string Revalue(string text, Random random, Kind kind)
    {
        var tokens = Scanner.Tokens(text);
        var values = new List<SourceSpan>();
        for (var i = 1; i < tokens.Count; i++)
        {
            var before = text[tokens[i - 1].Start] is ' ' && i > 1 ? tokens[i - 2] : tokens[i - 1];
            if (text[before.Start] is '=' or ':' or ',' or '[' && text[tokens[i].Start] is not (' ' or '\n'))
            {
                values.Add(tokens[i]);
            }
        }

        if (values.Count == 0)
        {
            return text;
        }

        var place = values[random.Next(values.Count)];
        if (Scanner.Blocks(text).FirstOrDefault(block => block.Start == place.Start) is { Length: > 0 } block && random.Next(2) == 0)
        {
            place = block;
        }

        return text.Remove(place.Start, place.Length).Insert(place.Start, Value(random, kind));
    }

    private static string Value(Random random, Kind kind) => random.Next(4) switch
    {
        0 => Pick(kind.IsToml ? Pieces.TomlValues : Pieces.JsonValues, random),
        1 => $"\"{Pick(Pieces.Words, random)}\"",
        2 => $"[{Entry(random, kind)}, \"{Pick(Pieces.Words, random)}\"]",
        _ => Pick(Pieces.Values, random),
    };

    private static string Entry(Random random, Kind kind) => kind.IsToml
        ? $"{{ {Pick(Pieces.Fields, random)} = \"{Pick(Pieces.Words, random)}\", {Pick(Pieces.Fields, random)} = {Pick(Pieces.Values, random)} }}"
        : $"{{ \"{Pick(Pieces.Fields, random)}\": \"{Pick(Pieces.Words, random)}\", \"{Pick(Pieces.Fields, random)}\": {Pick(Pieces.Values, random)} }}";

    /// <summary>A line of its own: a field with a value, a header, or code.</summary>
    private static string Line(Random random, Kind kind)
    {
        if (kind.IsCode)
        {
            return Pick(Pieces.Code, random) + Pick(Pieces.Code, random) + "\n";
        }

        var field = Pick(Pieces.Fields, random);
        return !kind.IsToml ? $"\"{field}\": {Value(random, kind)},\n"
            : random.Next(3) switch
            {
                0 => $"[{(random.Next(2) == 0 ? "env.staging." : "")}{field}]\n",
                1 => $"[[{(random.Next(2) == 0 ? "env.production." : "")}{field}]]\n{Pick(Pieces.Fields, random)} = {Value(random, kind)}\n",
                _ => $"{field} = {Value(random, kind)}\n",
            };
    }

    private static string Comment(Random random, Kind kind)
    {
        var text = random.Next(4) switch
        {
            0 => Pick(Pieces.Words, random),
            1 => Pick(Pieces.Nasty, random),
            _ => $"wranglerlint{Pick([": ", " ", "-", ":"], random)}{Pick(["ignore", "ignore-file", "disable", "enable", "disable-next-line", "Ignore", ""], random)}{Pick(["", "[WL2001]", "[WL1002, WL2001]", "[all]", "[", "[]", "[nope]", " WL2001"], random)} {Pick(Pieces.Words, random)}",
        };
        return kind.IsToml ? $"# {text}\n" : random.Next(2) == 0 ? $"// {text}\n" : $"/* {text} */";
    }

    /// <summary>Another key in place of a word.</summary>
    private static string Rename(string text, Random random)
    {
        var words = Scanner.Tokens(text).Where(token => char.IsLetter(text[token.Start])).ToList();
        if (words.Count == 0)
        {
            return text;
        }

        var place = words[random.Next(words.Count)];
        return text.Remove(place.Start, place.Length).Insert(place.Start, Pick(Pieces.Fields, random));
    }

    /// <summary>The beginning of this text and the end of another one.</summary>
    private string Splice(string text, Random random)
    {
        var other = seeds[random.Next(seeds.Count)].Content;
        return string.Concat(
            text.AsSpan(0, Boundary(text, Scanner.Lines(text), random)),
            other.AsSpan(Boundary(other, Scanner.Lines(other), random)));
    }

    /// <summary>A block of another text.</summary>
    private string Borrow(string text, Random random)
    {
        var other = seeds[random.Next(seeds.Count)].Content;
        var blocks = Scanner.Blocks(other);
        if (blocks.Count == 0)
        {
            blocks = Scanner.Lines(other);
        }

        if (blocks.Count == 0)
        {
            return text;
        }

        var block = blocks[random.Next(blocks.Count)];
        var own = Scanner.Blocks(text);
        var place = own.Count > 0 && random.Next(2) == 0 ? own[random.Next(own.Count)] : new SourceSpan(Boundary(text, Scanner.Lines(text), random), 0);
        return text.Remove(place.Start, place.Length).Insert(place.Start, other.Substring(block.Start, block.Length));
    }

    /// <summary>A block deeper inside: in an environment, a list or a table.</summary>
    private static string Nest(string text, Random random, Kind kind)
    {
        var blocks = Scanner.Blocks(text);
        if (blocks.Count == 0)
        {
            return text;
        }

        var block = blocks[random.Next(blocks.Count)];
        var content = text.Substring(block.Start, block.Length);
        var isHeader = kind.IsToml && content[0] == '[' && (block.Start == 0 || text[block.Start - 1] == '\n');
        var nested = isHeader ? content.Insert(content.StartsWith("[[", StringComparison.Ordinal) ? 2 : 1, $"env.{Pick(["staging", "production", "dev", "\"a b\"", "x.y"], random)}.")
            : random.Next(3) == 0 ? Pieces.Repeat("[", random.Next(1, 70)).Append(content).Append(']', random.Next(1, 70)).ToString()
            : kind.IsToml ? $"{{ {Pick(Pieces.Fields, random)} = {content} }}"
            : $"{{ \"{Pick(Pieces.Fields, random)}\": {content} }}";
        return text.Remove(block.Start, block.Length).Insert(block.Start, nested);
    }

    /// <summary>A part as often as the length allows.</summary>
    private static string Repeat(string text, Random random, int longest)
    {
        var parts = random.Next(4) switch
        {
            0 => Scanner.Tokens(text),
            1 => Scanner.Blocks(text),
            _ => Scanner.Lines(text),
        };
        var piece = parts.Count == 0 || random.Next(6) == 0 ? Pick(Pieces.Nasty, random) : parts[random.Next(parts.Count)] is var part ? text.Substring(part.Start, part.Length) : "";
        var times = (longest - text.Length) / piece.Length;
        if (times <= 0)
        {
            return text;
        }

        // Every other time each line is another one, so that nothing is a duplicate.
        var repeated = Pieces.Repeat(piece, times);
        if (random.Next(2) == 0 && piece.Length > 1)
        {
            repeated.Clear();
            for (var i = 0; i < times; i++)
            {
                var at = Math.Min(piece.Length - 1, 1 + (i % 3));
                repeated.Append(piece, 0, at).Append(i.ToString(CultureInfo.InvariantCulture)).Append(piece, at, piece.Length - at);
            }
        }

        var result = text.Insert(Boundary(text, parts, random), repeated.ToString());
        return result.Length > longest ? result.Substring(0, longest) : result;
    }

    private static int Place(string text, Random random) => random.Next(text.Length + 1);

    private static int Boundary(string text, List<SourceSpan> parts, Random random) =>
        parts.Count == 0 ? text.Length : random.Next(2) == 0 ? parts[random.Next(parts.Count)].Start : parts[random.Next(parts.Count)].End;

    private static string Pick(IReadOnlyList<string> pieces, Random random) => pieces[random.Next(pieces.Count)];

    /// <summary>SplitMix64's finaliser: neighbours get seeds that have nothing to do with each other.</summary>
    private static int Mix(int seed, long index)
    {
        var mixed = unchecked(((ulong)(uint)seed << 40) + (ulong)index + 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return unchecked((int)(mixed ^ (mixed >> 31)));
    }

    /// <summary>What a file's name tells of its language.</summary>
    private readonly record struct Kind(string Path)
    {
        internal bool IsToml => Path.EndsWith(".toml", StringComparison.Ordinal);

        internal bool IsCode => Path.EndsWith(".ts", StringComparison.Ordinal) || Path.EndsWith(".tsx", StringComparison.Ordinal);
    }
}
