using WranglerLint.Expectations;
using WranglerLint.Verification.Answers;

namespace WranglerLint.Verification.Comparison;

/// <summary>Compares what a Worker has with what its configuration promises.</summary>
internal static class BindingsComparison
{
    /// <summary>What the runtime adds without a configuration saying so: static files of Workers Sites and of Pages.</summary>
    private static readonly HashSet<string> Implicit = new(StringComparer.Ordinal) { "__STATIC_CONTENT", "ASSETS" };

    internal static IEnumerable<Check> Compare(ExpectedEnvironment environment, string fingerprint, BindingsAnswer answer)
    {
        foreach (var binding in environment.Bindings)
        {
            yield return Compare(binding, answer.Bindings.GetValueOrDefault(binding.Name)?.Type ?? "undefined", environment);
        }

        var expected = environment.Bindings.Select(static binding => binding.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var binding in answer.Bindings.Values
            .Where(binding => !expected.Contains(binding.Name) && !Implicit.Contains(binding.Name) && RuntimeKind.IsResourceType(binding.Type))
            .OrderBy(static binding => binding.Name, StringComparer.Ordinal))
        {
            yield return Warning(
                binding.Name,
                Problem.UnexpectedBinding,
                $"the Worker has a {binding.Type} of this name, and {environment.Environment.DisplayName} does not",
                "Add it to the configuration, or deploy again: the Worker was perhaps deployed from another configuration.");
        }

        if (answer.Fingerprint != fingerprint)
        {
            yield return Warning(
                "configuration_fingerprint",
                Problem.OtherConfiguration,
                "the self-test was made from another configuration than this one",
                "Write it again with wranglerlint scaffold self-test, and deploy.") with
            { IsTransient = true };
        }
    }

    private static Check Compare(ExpectedBinding binding, string type, ExpectedEnvironment environment)
    {
        var noun = binding.Kind.Noun;
        var check = type == "undefined"
            ? Check.Failed(
                Endpoint.Bindings,
                binding.Name,
                Problem.MissingBinding,
                $"env.{binding.Name} is undefined: the {noun}{(binding.IsCritical ? ", which is critical," : "")} is not bound",
                RecommendationFor(binding, environment))
            : !binding.Kind.Matches(type)
            ? Check.Failed(
                Endpoint.Bindings,
                binding.Name,
                Problem.OtherKind,
                $"env.{binding.Name} is no {noun}, but of type {type}",
                $"Deploy this configuration {With(environment)}: the Worker was deployed from another one.")
            : new Check(Endpoint.Bindings, binding.Name, Outcome.Pass, $"{noun} is bound");
        return check with { Place = binding.Place };
    }

    private static string RecommendationFor(ExpectedBinding binding, ExpectedEnvironment environment) =>
        binding.Kind == RuntimeKind.Secret
            ? $"Set it: wrangler secret put {binding.Name}{(environment.Environment.IsTopLevel ? "" : $" --env {environment.Name}")}"
        : binding.Kind == RuntimeKind.Undeclared
            ? "wranglerlint.toml declares it critical: add it to the configuration, or set it as a secret."
        : $"Deploy with this configuration {With(environment)}; check its id, that the resource exists in the account, and the Worker's bindings in the dashboard.";

    private static string With(ExpectedEnvironment environment) =>
        environment.Environment.IsTopLevel ? "and without --env" : $"and with --env {environment.Name}";

    private static Check Warning(string name, Problem problem, string message, string recommendation) =>
        new(Endpoint.Bindings, name, Outcome.Warn, message) { Problem = problem, Recommendation = recommendation };
}
