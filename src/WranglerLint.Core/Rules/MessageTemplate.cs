using System.Globalization;

namespace WranglerLint.Rules;

/// <summary>The words of a finding, with <c>{0}</c>, <c>{1}</c> … for what varies.</summary>
/// <param name="Id">The message's name inside its rule, in kebab case.</param>
/// <param name="Text">What is wrong, what happens because of it, what to write instead: one line, whole sentences.</param>
public sealed record MessageTemplate(string Id, string Text)
{
    /// <summary>The message with its arguments.</summary>
    public string Format(params string[] arguments) => string.Format(CultureInfo.InvariantCulture, Text, arguments);
}
