using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Finds the secrets of a text, and covers them so that no output shows them.</summary>
internal static class SecretFinder
{
    /// <summary>The secrets of a configuration, in the order of the tree, those in comments last.</summary>
    internal static IReadOnlyList<Secret> Find(ConfigDocument document)
    {
        var text = document.Text;
        var formats = CredentialFormats.Possible(text.Content);

        // An escape may stand for any character of a credential.
        var inStrings = text.Content.IndexOf('\\') < 0 ? formats : CredentialFormats.All;
        var secrets = new List<Secret>();
        foreach (var node in Strings(document.Root))
        {
            secrets.AddRange(In(node, text, inStrings));
        }

        secrets.AddRange(document.Comments.SelectMany(comment => InText(text, comment, formats)));
        var lost = document.DuplicateKeys.SelectMany(static key => Strings(key.Lost.Value)).SelectMany(node => In(node, text, inStrings));

        // The whole text once more: keys are no values, but outputs show them too.
        var anywhere = InText(text, new SourceSpan(0, text.Length), formats);
        Cover(text, secrets.Concat(lost).Concat(anywhere), Assigned(text, document.Comments, areComments: true));
        return secrets;
    }

    /// <summary>Covers the secrets of a text that is no configuration, or one that cannot be read, unless that was done before.</summary>
    internal static void Cover(SourceText text)
    {
        if (!text.IsCovered)
        {
            var whole = new SourceSpan(0, text.Length);
            Cover(text, InText(text, whole, CredentialFormats.Possible(text.Content)), ConfigDocument.FormatOf(text.Path) is null ? [] : Assigned(text, [whole], areComments: false));
        }
    }

    private static void Cover(SourceText text, IEnumerable<Secret> secrets, IEnumerable<SourceSpan> assigned)
    {
        var found = secrets.ToList();
        var spans = found.Select(static secret => secret.Span).Concat(assigned).ToList();
        var values = found.Select(static secret => secret.Value).Concat(spans.Select(span => text[span]));
        text.Hide(new HiddenParts(text.Content, spans, values));
    }

    /// <summary>What a string has to be hidden for: one reason for each part of it.</summary>
    private static IEnumerable<Secret> In(ConfigString node, SourceText text, IReadOnlyList<CredentialFormats.Format> formats)
    {
        var place = PlaceOf(node.Path);
        var found = false;
        foreach (var match in CredentialFormats.In(node.Value, formats).Where(match => !IsMeantToBeSeen(match, node.Path)))
        {
            found = true;
            yield return new Secret(SecretKind.Credential, place, match.Noun, match.Value, SpanOf(match.Index, match.Value.Length, node, text), node);
        }

        foreach (var address in PasswordAddress.In(node.Value))
        {
            found = true;
            yield return Password(address, place, SpanOf(address.Index, address.Password.Length, node, text), node);
        }

        if (!found
            && (place == SecretPlace.Variable || (place == SecretPlace.Define && IsLiteral(node.Value)))
            && SecretNames.Of(WordsOf(node.Path)) is var secrecy and not Secrecy.None
            && SecretValues.KindOf(node.Value, secrecy) is { } kind)
        {
            yield return new Secret(kind, place, "a secret", node.Value, Inside(node, text), node);
        }
    }

    /// <summary>A replacement is JavaScript: only a literal is a value, anything else says where one comes from.</summary>
    private static bool IsLiteral(string code) => code.Trim() is { Length: > 1 } text && text[0] is '"' or '\'' or '`';

    private static IEnumerable<Secret> InText(SourceText text, SourceSpan span, IReadOnlyList<CredentialFormats.Format> formats)
    {
        var words = text[span];
        return CredentialFormats.In(words, formats)
            .Select(match => new Secret(
                SecretKind.Credential, SecretPlace.Comment, match.Noun, match.Value, new SourceSpan(span.Start + match.Index, match.Value.Length), null))
            .Concat(PasswordAddress.In(words).Select(address =>
                Password(address, SecretPlace.Comment, new SourceSpan(span.Start + address.Index, address.Password.Length), null)));
    }

    private static Secret Password(PasswordAddress address, SecretPlace place, SourceSpan span, ConfigString? node) =>
        new(SecretKind.Password, place, "a password", address.Password, span, node)
        {
            Host = address.Host,
            User = address.User,
            IsStandIn = address.IsStandIn,
        };

    private static IEnumerable<SourceSpan> Assigned(SourceText text, IReadOnlyList<SourceSpan> parts, bool areComments) =>
        parts.SelectMany(part => AssignedSecrets.In(text[part], areComments).Select(value => new SourceSpan(part.Start + value.Start, value.Length)));

    /// <summary>Google's keys and tokens of the web are made for browsers too; then their names say so.</summary>
    private static bool IsMeantToBeSeen(CredentialMatch match, ConfigPath path) =>
        (match.Value.StartsWith("AIza", StringComparison.Ordinal) || match.Value.StartsWith("eyJ", StringComparison.Ordinal))
        && WordsOf(path) is var words
        && (SecretNames.IsPublic(words) || words.IndexOf("FIREBASE", StringComparison.OrdinalIgnoreCase) >= 0);

    private static SecretPlace PlaceOf(ConfigPath path)
    {
        if (path.LastKey == "localConnectionString")
        {
            return SecretPlace.LocalConnection;
        }

        // The steps that begin the path, met from its end.
        string? first = null, second = null, third = null;
        var length = 0;
        for (var step = path; step.Parent is not null; step = step.Parent)
        {
            (first, second, third) = (step.LastKey, first, second);
            length++;
        }

        var isInEnvironment = length > 2 && first == "env";
        return length < (isInEnvironment ? 4 : 2) ? SecretPlace.Elsewhere : (isInEnvironment ? third : first) switch
        {
            "vars" => SecretPlace.Variable,
            "define" => SecretPlace.Define,
            _ => SecretPlace.Elsewhere,
        };
    }

    /// <summary>The keys below <c>vars</c> or <c>define</c> in one: in <c>vars.AUTH.token</c> both words count.</summary>
    private static string WordsOf(ConfigPath path)
    {
        var words = "";
        for (var step = path; step.Parent is not null && step.LastKey is not ("vars" or "define"); step = step.Parent)
        {
            words = $"{step.LastKey}_{words}";
        }

        return words;
    }

    /// <summary>Where a part of a string stands; all that is between the quotes if it is written with escapes.</summary>
    private static SourceSpan SpanOf(int index, int length, ConfigString node, SourceText text)
    {
        var inside = Inside(node, text);
        return text[inside] == node.Value ? new SourceSpan(inside.Start + index, length) : inside;
    }

    private static SourceSpan Inside(ConfigString node, SourceText text)
    {
        var written = text[node.Span];
        var quotes = written.StartsWith("\"\"\"", StringComparison.Ordinal) || written.StartsWith("'''", StringComparison.Ordinal) ? 3 : 1;
        return written.Length < 2 * quotes ? node.Span : new SourceSpan(node.Span.Start + quotes, node.Span.Length - (2 * quotes));
    }

    private static List<ConfigString> Strings(ConfigNode node)
    {
        var found = new List<ConfigString>();
        Add(node);
        return found;

        void Add(ConfigNode node)
        {
            switch (node)
            {
                case ConfigString text:
                    found.Add(text);
                    break;
                case ConfigArray array:
                    foreach (var item in array.Items)
                    {
                        Add(item);
                    }

                    break;
                case ConfigTable table:
                    foreach (var entry in table.Entries)
                    {
                        Add(entry.Value);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
