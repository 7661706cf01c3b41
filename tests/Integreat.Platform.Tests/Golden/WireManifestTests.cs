using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Integreat.Platform.Contracts;
using Integreat.Platform.Grains;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace Integreat.Platform.Tests.Golden;

/// <summary>
/// What travels between processes of different releases. A change of wire-manifest.txt that is not an addition breaks a rolling upgrade.
/// </summary>
public sealed class WireManifestTests
{
    private static readonly ImmutableArray<Type> Contracts =
        [.. typeof(GrainKeys).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private static readonly ImmutableArray<Type> Interfaces =
        [.. Contracts.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    private static readonly ImmutableArray<Type> Records =
        [.. Contracts.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)))];

    [Fact]
    public void The_wire_is_as_it_was() => GoldenFile.Verify(
        "wire-manifest.txt", string.Join('\n', Interfaces.SelectMany(Describe).Concat(Records.SelectMany(DescribeRecord))) + "\n");

    [Fact]
    public void A_wire_record_is_sealed_immutable_and_has_a_name_of_its_own()
    {
        Assert.NotEmpty(Records);
        Assert.All(Records, type =>
        {
            Assert.True(type.IsSealed, type.Name);
            Assert.True(type.IsDefined(typeof(ImmutableAttribute)), type.Name);
            Assert.True(AliasOf(type) is not null, type.Name);
        });
        AssertDistinct(Records.Concat(Interfaces).Select(AliasOf));
    }

    [Fact]
    public void Every_member_of_a_wire_record_has_a_number_and_no_setter() => Assert.All(Records, type =>
    {
        var members = Members(type).ToList();
        Assert.All(members, member => Assert.True(member.IsDefined(typeof(IdAttribute)), $"{type.Name}.{member.Name}"));
        Assert.All(members, member => Assert.True(
            member.SetMethod is null || member.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            $"{type.Name}.{member.Name}"));
        AssertDistinct(members.Select(IdOf));
    });

    [Fact]
    public void A_grain_interface_has_a_name_and_a_version_and_so_has_each_of_its_methods_a_name()
    {
        Assert.NotEmpty(Interfaces);
        Assert.All(Interfaces, type =>
        {
            Assert.True(AliasOf(type) is not null, type.Name);
            Assert.True(type.IsDefined(typeof(VersionAttribute)), type.Name);
            Assert.All(type.GetMethods(), method => Assert.True(AliasOf(method) is not null, $"{type.Name}.{method.Name}"));
            AssertDistinct(type.GetMethods().Select(AliasOf));
        });
    }

    [Fact]
    public void Every_grain_class_has_a_type_name_and_every_interface_is_implemented()
    {
        var grains = typeof(PublicAddresses).Assembly.GetTypes().Where(type => type.IsClass && typeof(IGrain).IsAssignableFrom(type)
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))).ToList();

        Assert.NotEmpty(grains);
        Assert.All(grains, grain => Assert.True(grain.IsDefined(typeof(GrainTypeAttribute)), grain.Name));
        Assert.All(Interfaces, type => Assert.Contains(grains, type.IsAssignableFrom));
    }

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"interface {AliasOf(type)} v{type.GetCustomAttribute<VersionAttribute>()?.Version} {type.FullName}";
        foreach (var method in type.GetMethods().OrderBy(AliasOf, StringComparer.Ordinal))
        {
            var parameters = string.Join(
                ", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));
            var reads = method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? " [interleaves]" : "";
            yield return $"  {AliasOf(method)}: {method.Name}({parameters}): {NameOf(method.ReturnType)}{reads}";
        }
    }

    private static IEnumerable<string> DescribeRecord(Type type) => Members(type)
        .OrderBy(IdOf)
        .Select(member => $"  {IdOf(member)}: {NameOf(member.PropertyType)} {member.Name}")
        .Prepend($"record {AliasOf(type)} {type.FullName}");

    private static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static uint IdOf(PropertyInfo member) => member.GetCustomAttribute<IdAttribute>()?.Id ?? uint.MaxValue;

    private static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    private static string NameOf(Type type) => !type.IsGenericType ? type.Name
        : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            + $"<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";

    private static void AssertDistinct<T>(IEnumerable<T> values) =>
        Assert.Empty(values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => same.Key));
}
