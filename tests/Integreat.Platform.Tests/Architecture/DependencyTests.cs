using System.Reflection;
using System.Xml.Linq;

namespace Integreat.Platform.Tests.Architecture;

/// <summary>
/// Who may lean on whom: Server on all but Domain, Gateway on Contracts, Grains on Contracts, Domain and Storage, those on nothing of ours.
/// </summary>
public sealed class DependencyTests
{
    private const string Ours = "Integreat.Platform.";

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Contracts", "")]
    [InlineData("Storage", "")]
    [InlineData("Grains", "Contracts Domain Storage")]
    [InlineData("Gateway", "Contracts")]
    [InlineData("Server", "Contracts Gateway Grains Storage")]
    public void A_project_knows_only_the_projects_that_it_may(string project, string allowed)
    {
        var may = allowed.Split(' ').Select(other => Ours + other).ToHashSet();

        Offenders.None(References(project).Where(name => name.StartsWith(Ours, StringComparison.Ordinal)).Except(may));
        Offenders.None(ProjectReferences(project).Except(may));
    }

    [Fact]
    public void The_domain_leans_on_the_base_class_library_alone()
    {
        Offenders.None(References("Domain").Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        Assert.Empty(Csproj("Domain").Descendants("PackageReference"));
    }

    [Fact]
    public void Contracts_lean_on_orleans_and_the_base_class_library_alone()
    {
        string[] may = ["System.", "Orleans.", "Microsoft.Orleans."];

        Offenders.None(References("Contracts").Where(name => !may.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))));
        Assert.Equal(["Microsoft.Orleans.Sdk"], Csproj("Contracts").Descendants("PackageReference").Select(Included));
    }

    [Fact]
    public void Storage_knows_no_orleans() =>
        Offenders.None(References("Storage").Where(name => name.Contains("Orleans", StringComparison.Ordinal)));

    [Fact]
    public void Every_project_below_src_is_judged_here() => Assert.Equal(
        ["Contracts", "Domain", "Gateway", "Grains", "Server", "Storage"],
        Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)[Ours.Length..]).Order());

    private static IEnumerable<string> References(string project) =>
        Assembly.Load(Ours + project).GetReferencedAssemblies().Select(reference => reference.Name!);

    /// <summary>The compiler drops a reference that no code uses; the project file still has it.</summary>
    private static IEnumerable<string> ProjectReferences(string project) =>
        Csproj(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(Included(reference)));

    private static XDocument Csproj(string project) => XDocument.Parse(Repository.Read($"src/{Ours}{project}/{Ours}{project}.csproj"));

    private static string Included(XElement item) => item.Attribute("Include")!.Value;
}
