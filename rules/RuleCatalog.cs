using WranglerLint.Rules.Bindings;
using WranglerLint.Rules.Environments;
using WranglerLint.Rules.Repository;
using WranglerLint.Rules.Types;
using WranglerLint.Rules.Validity;

namespace WranglerLint.Rules;

/// <summary>Every rule, in the order of the ids.</summary>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new RivalConfiguration(),
        new ShadowedConfiguration(),
        new UnknownWorker(),
        new OtherEnvironment(),
        new QueueWithTwoConsumers(),
        new DuplicateWorkerName(),
        new CommittedSecrets(),
        new SchemaNotFound(),
        new SyntaxError(),
        new UnknownField(),
        new UnknownFieldRefused(),
        new WrongType(),
        new MissingField(),
        new InvalidValue(),
        new DeprecatedField(),
        new RemovedField(),
        new ExperimentalField(),
        new UnknownFieldUnnoticed(),
        new ConflictingFields(),
        new DuplicateBinding(),
        new ReservedBindingName(),
        new EmptyFieldIgnored(),
        new TwoEntryPoints(),
        new SiteWithoutMain(),
        new InheritedCustomDomain(),
        new RemoteIgnored(),
        new NeedlesslyUnsafe(),
        new PythonWithoutFlag(),
        new NotForPages(),
        new EnvironmentInBuildOutput(),
        new DuplicateKey(),
        new DurableObjectExportState(),
        new DurableObjectLifecycle(),
        new MigrationsBesideExports(),
        new CodeUpdateDelay(),
        new DuplicateWorkflowName(),
        new WorkflowStepLimit(),
        new DuplicateConnectPort(),
        new ContainerName(),
        new ContainerImage(),
        new RenamedInstanceType(),
        new ContainerRollout(),
        new ContainerObservability(),
        new ContainerLink(),
        new ManagedContainerImages(),
        new PreviewContainer(),
        new SwallowedKey(),
        new FieldTooNew(),
        new Undeployable(),
        new PerhapsUndeployable(),
        new UndeployableAssets(),
        new CustomDomainPattern(),
        new NodeCompatFlags(),
        new WorkerFirstRules(),
        new DeployWarning(),
        new MissingFile(),
        new MissingFolder(),
        new PlaceholderId(),
        new MalformedId(),
        new LocalOnlyId(),
        new DuplicateResource(),
        new NotInherited(),
        new BindingElsewhere(),
        new MissingCriticalBinding(),
        new SharedDataStore(),
        new SharedResource(),
        new ProductionTarget(),
        new ServiceEnvironment(),
        new InheritedRoutes(),
        new RouteIgnored(),
        new InheritedCrons(),
        new RouteInTwoEnvironments(),
        new WorkerNameTaken(),
        new BindingKindDiffers(),
        new VariableTypeDiffers(),
        new WorkflowMoves(),
        new QueueConsumedTwice(),
        new DeployableTopLevel(),
        new DuplicateEnvironmentType(),
    ];

    /// <summary>The rules that run when the user says nothing.</summary>
    public static IReadOnlyList<Rule> OnByDefault { get; } = [.. All.Where(static rule => rule.Descriptor.IsOnByDefault)];

    /// <summary>The text of a rule's page, as it stands in the repository.</summary>
    public static string PageOf(RuleDescriptor rule)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream(rule.PageName)
            ?? throw new InvalidOperationException($"The page {rule.PageName} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
