using WranglerLint.Rules.Bindings;
using WranglerLint.Rules.Compatibility;
using WranglerLint.Rules.DurableObjects;
using WranglerLint.Rules.Environments;
using WranglerLint.Rules.Secrets;
using WranglerLint.Rules.Triggers;
using WranglerLint.Rules.Types;
using WranglerLint.Rules.Usage;
using WranglerLint.Rules.Validity;

namespace WranglerLint.Rules;

/// <summary>Every rule, in the order of the ids.</summary>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
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
        new PlaceholderOwner(),
        new MalformedOwner(),
        new PreviewIsProduction(),
        new PreviewAlone(),
        new UnspeakableName(),
        new LongWorkerName(),
        new ImpossibleName(),
        new CpuLimit(),
        new NotInherited(),
        new BindingElsewhere(),
        new MissingCriticalBinding(),
        new MalformedDate(),
        new NonexistentDay(),
        new FutureDate(),
        new UnknownFlag(),
        new RedundantFlag(),
        new NeedlessNodeFlag(),
        new ContradictoryFlags(),
        new ExperimentalFlag(),
        new FirstNodeCompat(),
        new PartialNodeOptOut(),
        new ObsoleteFlag(),
        new LostNodeCompat(),
        new ClassNeverCreated(),
        new BoundAfterRemoval(),
        new UnknownMigratedClass(),
        new ClassCreatedTwice(),
        new DuplicateMigrationTag(),
        new LegacyStorage(),
        new WorkflowIsDurableObject(),
        new SharedWorkflow(),
        new InvalidCron(),
        new NeverDueCron(),
        new DuplicateCron(),
        new ShiftedWeekdays(),
        new NumericWeekday(),
        new EveryMinute(),
        new MalformedRoute(),
        new RouteOutsideZone(),
        new RouteWithoutZone(),
        new RouteWithoutPath(),
        new DuplicateRoute(),
        new WorkersDevRoute(),
        new DuplicateConsumer(),
        new DeadLetterLoop(),
        new QueueLimit(),
        new VisibilityTimeoutIgnored(),
        new NoDeadLetterQueue(),
        new KnownCredential(),
        new SecretInVariable(),
        new GuessableSecret(),
        new PasswordInAddress(),
        new LocalPassword(),
        new DuplicateEnvironmentType(),
        new UnboundMember(),
        new UnboundUse(),
        new BindingTypeMismatch(),
        new LackingEnvironment(),
        new UntypedBinding(),
        new StaleGeneratedTypes(),
        new UnexportedClass(),
        new SeveralEnvironmentTypes(),
        new ContradictingEnvironmentTypes(),
        new OpenEnvironmentType(),
        new InvalidSuppression(),
        new UnusedSuppression(),
        new BlanketSuppression(),
    ];

    /// <summary>The rules by what users call them.</summary>
    public static RuleIndex Index { get; } = new(All);

    /// <summary>The text of a rule's page, as it stands in the repository.</summary>
    public static string PageOf(RuleDescriptor rule)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream(rule.PageName)
            ?? throw new InvalidOperationException($"The page {rule.PageName} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
