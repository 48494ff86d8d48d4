using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Schema;

/// <summary>A condition that wrangler puts on a value of the right type.</summary>
public abstract class ValueConstraint
{
    private protected ValueConstraint()
    {
    }

    /// <summary>What the value has to be, behind "must be": <c>one of "http", "https"</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether a value meets the condition. Values that the condition is not about do.</summary>
    public abstract bool Allows(ConfigNode value);

    /// <summary>The value that somebody misspelt; null if nobody can tell.</summary>
    public virtual string? Nearest(string text) => null;

    /// <summary>Reads a cell of the table: conditions separated by semicolons.</summary>
    internal static IReadOnlyList<ValueConstraint> Parse(string cell) =>
        cell.Length == 0 ? [] : [.. cell.Split(';').Select(static text => ParseOne(text.Trim()))];

    private static ValueConstraint ParseOne(string text)
    {
        if (text.StartsWith("~", StringComparison.Ordinal))
        {
            return ValuePattern.Named(text.Substring(1));
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return new OneOf(text.Split('|'));
        }

        const string Integer = "integer ";
        var isInteger = text.StartsWith(Integer, StringComparison.Ordinal);
        var start = isInteger ? Integer.Length : 0;
        return new NumberRange(Bound(text.Substring(start, dots - start)), Bound(text.Substring(dots + 2)), isInteger);
    }

    private static double? Bound(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private sealed class OneOf(string[] values) : ValueConstraint
    {
        public override string Description =>
            values.Length == 1 ? Quote(values[0]) : "one of " + string.Join(", ", values.Where(static value => value.Length > 0).Select(Quote));

        public override bool Allows(ConfigNode value) => value switch
        {
            ConfigString text => values.Contains(text.Value),
            ConfigNumber number => values.Contains(number.Value.ToString(CultureInfo.InvariantCulture)),
            ConfigBoolean boolean => values.Contains(boolean.Value ? "true" : "false"),
            _ => true,
        };

        public override string? Nearest(string text) => Spelling.Nearest(text, values.Where(static value => value.Length > 0));

        private static string Quote(string value) =>
            value is "true" or "false" || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : $"\"{value}\"";
    }

    private sealed class NumberRange(double? minimum, double? maximum, bool isInteger) : ValueConstraint
    {
        public override string Description => (isInteger ? "a whole number" : "a number") + (minimum, maximum) switch
        {
            ({ } low, { } high) => string.Format(CultureInfo.InvariantCulture, " between {0} and {1}", low, high),
            ({ } low, null) => string.Format(CultureInfo.InvariantCulture, " of at least {0}", low),
            (_, { } high) => string.Format(CultureInfo.InvariantCulture, " of at most {0}", high),
            _ => "",
        };

        // As in JavaScript, comparisons with NaN are false: wrangler lets it pass where no whole number is asked for.
        public override bool Allows(ConfigNode value) =>
            value is not ConfigNumber number || (!(number.Value < minimum) && !(number.Value > maximum) && (!isInteger || number.IsInteger));
    }
}
