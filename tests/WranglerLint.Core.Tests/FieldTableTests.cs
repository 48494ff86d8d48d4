using WranglerLint.Schema;
using WranglerLint.Tests;

namespace WranglerLint.Core.Tests;

public sealed class FieldTableTests
{
    private static IReadOnlyCollection<string[]> Lines { get; } =
    [
        .. Repository.Read("src", "WranglerLint.Core", "Schema", "fields.tsv")
            .Split('\n')
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('\t')),
    ];

    [Fact]
    public void Every_line_is_a_field_and_no_path_stands_twice()
    {
        Lines.Select(static cells => cells[0]).Should().OnlyHaveUniqueItems();
        FieldTable.Fields.Should().HaveCount(Lines.Count);
        FieldTable.Fields.Count.Should().BeGreaterThan(600);
    }

    [Fact]
    public void The_table_is_sorted_so_that_its_changes_are_easy_to_read()
    {
        Lines.Select(static cells => cells[0]).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_field_of_the_first_level_has_an_inheritance_and_no_other_has()
    {
        foreach (var field in FieldTable.Fields.Values)
        {
            var isFirstLevel = field.Path.IndexOfAny(['.', '[', '<']) < 0;
            (field.Inheritance is not null).Should().Be(isFirstLevel, field.Path);
        }
    }

    [Fact]
    public void Fields_are_inherited_as_wrangler_does()
    {
        FieldTable.With(Inheritance.Inherited).Should().Contain(["name", "routes", "migrations", "observability"]);
        FieldTable.With(Inheritance.NotInherited).Should().HaveCount(42).And.Contain(["vars", "kv_namespaces", "containers"]);
        FieldTable.With(Inheritance.TopLevelOnly).Should().Contain(["$schema", "dev", "site", "keep_vars", "env"]);
        FieldTable.InheritanceOf("kv_namspaces").Should().BeNull();
    }

    [Fact]
    public void A_path_leads_to_its_field()
    {
        var binding = FieldTable.Find("kv_namespaces[].binding")!;
        binding.Should().BeSameAs(FieldTable.Root.Child("kv_namespaces")!.Element!.Child("binding"));
        binding.Types.Should().Be(ValueTypes.Text);
        binding.IsRequired.Should().BeTrue();
    }

    [Fact]
    public void Previews_share_the_fields_of_the_environment()
    {
        FieldTable.Root.Descendant("previews.kv_namespaces")!.Element.Should().BeSameAs(FieldTable.Find("kv_namespaces[]"));
    }

    [Fact]
    public void Paths_that_a_table_needs_exist()
    {
        foreach (var field in FieldTable.Fields.Values)
        {
            field.Needs.Should().NotContain(path => field.Descendant(path) == null, field.Path);
        }
    }

    [Fact]
    public void Variants_are_decided_by_a_key_that_they_have()
    {
        var variants = FieldTable.Fields.Values.SelectMany(static field => field.Variants).ToList();
        variants.Should().NotBeEmpty();
        variants.Should().OnlyContain(static variant => variant.Shape.Child(variant.Key) != null);
    }

    [Fact]
    public void Deprecated_fields_are_replaced_by_something()
    {
        FieldTable.Fields.Values.Where(static field => field.Status == FieldStatus.Deprecated)
            .Should().OnlyContain(static field => field.Instead != null);
    }

    [Fact]
    public void The_version_is_that_of_the_header()
    {
        FieldTable.WranglerVersion.Should().MatchRegex(@"^4\.\d+\.\d+$");
    }
}
