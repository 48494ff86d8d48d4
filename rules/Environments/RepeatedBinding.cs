using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Repeats a binding in another environment, with a placeholder for what only its owner knows.</summary>
internal static class RepeatedBinding
{
    /// <summary>What names another resource in each environment, besides the fields of <see cref="BindingKind.Resources"/>.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "database_name", "service" };

    internal static FindingBuilder FixByRepetition(
        this FindingBuilder finding, ConfigurationContext context, Binding binding, WorkerEnvironment environment) =>
        finding.Fix($"Add \"{binding.Name}\" to {environment.DisplayName}, with a placeholder for what has to differ", Edit(context, binding, environment));

    /// <summary>Nothing for kinds of which it is not known what has to differ.</summary>
    private static ConfigEdit? Edit(ConfigurationContext context, Binding binding, WorkerEnvironment environment)
    {
        var section = binding.Kind.Section.Split('.').Aggregate(environment.Path, static (path, key) => path.Key(key));
        return binding.Kind.Shape == BindingShape.One ? ConfigEdit.Insert(section.Parent!, section.LastKey!, Copy(context, binding, environment))
            : binding.Kind.Resources.Count > 0 || binding.Kind == BindingKinds.Service || IsOwnDurableObject(binding)
                ? ConfigEdit.Append(section, Copy(context, binding, environment))
                : null;
    }

    private static bool IsOwnDurableObject(Binding binding) => binding.Kind == BindingKinds.DurableObject && binding.Table.Find("script_name") is null;

    private static NewValue Copy(ConfigurationContext context, Binding binding, WorkerEnvironment environment)
    {
        var text = context.Configuration.Document.Text;
        var left = binding.Kind.Resources.Where(static resource => resource.IsPreview).Select(static resource => resource.Field);
        return NewValue.Table(
        [
            .. binding.Table.Entries
                .Where(entry => !left.Contains(entry.Key) && entry.Key != "environment" && !text.Hides(entry.Value.Span))
                .Select(entry => IsOfEnvironment(binding, entry)
                    ? new NewEntry(entry.Key, NewValue.Placeholder) { Comment = CommentFor(binding, environment) }
                    : new NewEntry(entry.Key, NewValue.CopyOf(entry.Value, text))),
        ]);
    }

    private static bool IsOfEnvironment(Binding binding, ConfigEntry entry) =>
        entry.Value is ConfigString && (Names.Contains(entry.Key) || binding.Kind.Resources.Any(resource => resource.Field == entry.Key));

    private static string CommentFor(Binding binding, WorkerEnvironment environment) =>
        $"the {(binding.Kind == BindingKinds.Service ? "Worker" : binding.Kind.Noun)} for {environment.DisplayName}"
        + (binding.Kind.ListCommand is { } command ? $", see `{command}`" : "");
}
