using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

public sealed class WorkerConfigurationTests
{
    [Fact]
    public void An_environment_uses_the_top_levels_value_of_an_inherited_field()
    {
        var configuration = Read("main = 'a.ts'\nworkers_dev = true\n[env.x]\nworkers_dev = false\n");
        var environment = configuration.NamedEnvironments.Single();
        environment.Resolve("main")!.Origin.Should().Be(FieldOrigin.Inherited);
        environment.Resolve("main")!.Value.Path.ToString().Should().Be("main");
        environment.Resolve("workers_dev")!.Origin.Should().Be(FieldOrigin.Own);
        environment.Resolve("workers_dev")!.Value.Path.ToString().Should().Be("env.x.workers_dev");
        configuration.TopLevel.Resolve("main")!.Origin.Should().Be(FieldOrigin.Own);
    }

    [Fact]
    public void An_environment_has_none_of_the_top_levels_bindings_variables_and_top_level_only_fields()
    {
        var configuration = Read("vars.A = '1'\nkeep_vars = true\nkv_namespaces = [{ binding = 'KV' }]\n[env.x]\n");
        var environment = configuration.NamedEnvironments.Single();
        environment.Resolve("vars").Should().BeNull();
        environment.Resolve("kv_namespaces").Should().BeNull();
        environment.Resolve("keep_vars").Should().BeNull();
        environment.Bindings.Should().BeEmpty();
        configuration.TopLevel.Defines("KV").Should().BeTrue();
        configuration.TopLevel.Defines("A").Should().BeTrue();
        environment.Defines("KV").Should().BeFalse();
    }

    [Fact]
    public void A_null_in_an_environment_does_not_hide_an_inherited_value()
    {
        var configuration = Read("""{ "migrations": [], "env": { "x": { "migrations": null } } }""", ConfigFormat.Jsonc);
        configuration.NamedEnvironments.Single().Resolve("migrations")!.Origin.Should().Be(FieldOrigin.Inherited);
    }

    [Fact]
    public void Every_kind_of_binding_is_found_where_the_table_of_kinds_says()
    {
        foreach (var kind in BindingKinds.All)
        {
            var table = $"{{ {kind.NameKey} = 'NAME' }}";
            var configuration = Read($"{kind.Section} = {(kind.Shape == BindingShape.One ? table : $"[{table}]")}\n");
            configuration.TopLevel.Bindings.Should().ContainSingle().Which.Kind.Should().Be(kind);
            configuration.TopLevel.Bindings[0].Name.Should().Be("NAME");
        }
    }

    [Fact]
    public void Values_of_another_type_are_no_bindings_and_no_environments()
    {
        var configuration = Read("""{ "kv_namespaces": "x", "ai": [], "r2_buckets": [1, null], "env": { "x": null, "y": {} } }""", ConfigFormat.Jsonc);
        configuration.TopLevel.Bindings.Should().BeEmpty();
        configuration.NamedEnvironments.Select(static environment => environment.Name).Should().Equal("y");
        Read("""{ "env": [] }""", ConfigFormat.Jsonc).NamedEnvironments.Should().BeEmpty();
    }

    [Theory]
    [InlineData("wrangler.toml", "", true, true)]
    [InlineData("wrangler.toml", "production", false, true)]
    [InlineData("wrangler.toml", "staging", true, true)]
    [InlineData("wrangler.toml", "dev", true, false)]
    [InlineData("wrangler.e2e.toml", "staging", false, false)]
    [InlineData("fixtures/a/wrangler.toml", "staging", false, false)]
    public void What_gets_deployed_is_told_by_names(string path, string name, bool topLevel, bool environment)
    {
        var document = ConfigDocument.Parse(new SourceText(path, name.Length == 0 ? "" : $"[env.{name}]\n"), ConfigFormat.Toml);
        var configuration = WorkerConfiguration.Create(document);
        IsDeployed(configuration.TopLevel).Should().Be(topLevel);
        configuration.NamedEnvironments.Select(IsDeployed).Should().AllBeEquivalentTo(environment);

        bool IsDeployed(WorkerEnvironment other) => EnvironmentPurposes.Default.Of(other, configuration) == EnvironmentPurpose.Deployed;
    }

    [Theory]
    [InlineData("wrangler.toml", "api", false)]
    [InlineData("wrangler.example.toml", "api", true)]
    [InlineData("wrangler.toml", "{{project-name}}", true)]
    [InlineData("examples/wrangler.toml", "api", false)]
    public void A_template_is_told_by_its_file_or_its_name(string path, string name, bool isTemplate) =>
        WorkerConfiguration.Create(ConfigDocument.Parse(new SourceText(path, $"name = '{name}'\n"), ConfigFormat.Toml))
            .IsTemplate.Should().Be(isTemplate);

    [Fact]
    public void A_path_tells_its_environment()
    {
        var path = ConfigPath.Root.Key("env").Key("staging").Key("kv_namespaces").Index(0).Key("id");
        path.ToString().Should().Be("env.staging.kv_namespaces[0].id");
        WorkerConfiguration.EnvironmentOf(path).Should().Be("staging");
        WorkerConfiguration.EnvironmentOf(ConfigPath.Root.Key("vars").Key("env").Key("x")).Should().BeNull();
        WorkerConfiguration.EnvironmentOf(ConfigPath.Root).Should().BeNull();
    }

    private static WorkerConfiguration Read(string text, ConfigFormat format = ConfigFormat.Toml)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler." + format, text), format);
        document.Error.Should().BeNull();
        return WorkerConfiguration.Create(document);
    }
}
