using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Finds members that people typed as resources and that nothing binds.</summary>
internal static class UnboundMembers
{
    /// <summary>The members, those of one name together.</summary>
    internal static IEnumerable<IReadOnlyList<ResolvedMember>> In(WorkerProject project) =>
        project.IsPossible && (project.HasEntry || (project.SaysWhatIsBound && IsOneFile(project)))
            ? project.Environment.Written
                .Where(member => !project.MayBind(member.Name) && !project.IsGuarded(member.Name) && project.KindsOf(member).Count > 0)
                .GroupBy(static member => member.Name, StringComparer.Ordinal)
                .Select(static members => (IReadOnlyList<ResolvedMember>)[.. members])
            : [];

    /// <summary>
    /// The name that the configuration has in the place of an unbound member's: the only one of its kind that no type has, if
    /// the member is the only unbound one of the kind. A name that stands somewhere in the sources is another resource's.
    /// </summary>
    internal static Binding? Renamed(WorkerProject project, IReadOnlyCollection<BindingKind> kinds)
    {
        var untyped = ConfigurationNames.Bindings(project)
            .Where(binding => binding.Name is { } name && kinds.Contains(binding.Kind) && !project.Environment.Members(name).Any() && project.UsesOf(name).Count == 0 && !project.IsMentioned(name))
            .ToList();
        return untyped.Select(static binding => binding.Name).Distinct().Count() == 1
            && In(project).Count(members => project.KindsOf(members[0]).Intersect(kinds).Any()) == 1
                ? untyped[0]
                : null;
    }

    /// <summary>Without an entry point that is there several files may each describe a program of their own, as examples do.</summary>
    private static bool IsOneFile(WorkerProject project) =>
        project.Environment.Resolved.Select(static type => type.Definition.Location.Text).Distinct().Count() == 1;
}
