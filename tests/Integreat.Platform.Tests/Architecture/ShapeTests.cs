using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Tests.Architecture;

/// <summary>How types look, whatever they do.</summary>
public sealed partial class ShapeTests
{
    public static TheoryData<string> Projects => ["Domain", "Contracts", "Storage", "Grains", "Gateway", "Server"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_class_is_sealed_or_static_or_the_abstract_root_of_a_family(string project)
    {
        var types = Written(project).Where(type => type.IsClass).ToList();

        Assert.NotEmpty(types);
        Offenders.None(types.Where(type => !type.IsSealed && !IsRootOfFamily(type) && !typeof(IComponent).IsAssignableFrom(type)).Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_name_says_nothing(string project) => Offenders.None(
        Written(project).Select(type => type.FullName!).Where(name => Empty().IsMatch(name)));

    [Fact]
    public void Nothing_in_the_model_can_be_set_after_it_was_made()
    {
        var members = typeof(Region).Assembly.GetExportedTypes().SelectMany(
            type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

        Offenders.None(members
            .Where(member => member.SetMethod is { } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}"));
        Offenders.None(typeof(Region).Assembly.GetExportedTypes()
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.IsInitOnly && !IsBackingFieldOfInit(field))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}"));
    }

    [Fact]
    public void Every_fact_has_a_stored_name()
    {
        Assert.Equal(Subtypes(typeof(RegionFact)), Names(Facts.Region.Types));
        Assert.Equal(Subtypes(typeof(PlatformFact)), Names(Facts.Platform.Types));
        Assert.All(Facts.Region.Types.Keys.Concat(Facts.Platform.Types.Keys), name => Assert.Matches(StoredName(), name));
    }

    private static IEnumerable<Type> Written(string project) => Assembly.Load($"Integreat.Platform.{project}").GetTypes().Where(type =>
        !IsGenerated(type) && type.Namespace?.StartsWith("Integreat.Platform", StringComparison.Ordinal) is true);

    private static bool IsGenerated(Type type) =>
        type.Name is "_Imports" || type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.IsDefined(typeof(GeneratedCodeAttribute))
        || type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer));

    // Abstract, and nobody outside the project can add to the family without being a record like its members.
    private static bool IsRootOfFamily(Type type) => type.IsAbstract && (!type.IsVisible || type.GetMethod("<Clone>$") is not null);

    // The compiler makes the fields behind init-only members writable for "with".
    private static bool IsBackingFieldOfInit(FieldInfo field) => field.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<string> Subtypes(Type root) => root.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(root)).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IReadOnlyDictionary<string, Type> types) =>
        types.Values.Select(type => type.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utility|Processor|Base|Impl|Dto)(`\d+)?$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[1-9][0-9]*$")]
    private static partial Regex StoredName();
}
