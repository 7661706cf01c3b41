using System.Collections.Immutable;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>The file for a single machine.</summary>
internal static class Compose
{
    public const string File = "deploy/compose.yaml";

    public static Yaml Root { get; } = Yaml.Read(File).Single();

    public static ImmutableDictionary<string, Yaml> Services => Root["services"].Members;
}

public sealed class ComposeTests
{
    [Fact]
    public void A_container_can_neither_change_its_own_files_nor_gain_rights() => Offenders.None(Compose.Services
        .Where(service => service.Value["read_only"].Text is not "true"
            || !service.Value["cap_drop"].Texts.SequenceEqual(["ALL"])
            || !service.Value["security_opt"].Texts.Contains("no-new-privileges:true")
            || service.Value["privileged"].Exists
            || (service.Value["cap_add"].Exists && service.Key != "postgres"))
        .Select(service => service.Key));

    [Fact]
    public void A_container_may_take_only_so_much_and_says_whether_it_comes_again() => Offenders.None(Compose.Services
        .Where(service => service.Value["deploy"]["resources"]["limits"] is var limits
            && (limits["cpus"].Text is null || limits["memory"].Text is null || limits["pids"].Text is null)
            || service.Value["restart"].Text is null)
        .Select(service => service.Key));

    [Fact]
    public void The_migration_runs_once_and_before_everybody_else()
    {
        Assert.Equal("no", Compose.Services["migrate"]["restart"].Text);
        Assert.Equal("service_healthy", Compose.Services["migrate"]["depends_on"]["postgres"]["condition"].Text);
        Assert.All(["silo-1", "silo-2", "gateway-1", "gateway-2"], service => Assert.Equal(
            "service_completed_successfully", Compose.Services[service]["depends_on"]["migrate"]["condition"].Text));
    }

    [Fact]
    public void Silos_and_the_database_are_reached_by_nobody_outside()
    {
        Assert.Equal("true", Compose.Root["networks"]["back"]["internal"].Text);
        Assert.Equal(
            ["gateway-1", "gateway-2", "migrate", "postgres", "silo-1", "silo-2"],
            Compose.Services.Where(service => Networks(service.Value).Contains("back")).Select(service => service.Key).Order());
        Assert.Equal(
            ["grafana", "proxy", "trial"],
             Compose.Services.Where(service => service.Value["ports"].Exists).Select(service => service.Key).Order());
    }

    [Fact]
    public void A_silo_advertises_the_address_that_it_has() => Assert.All(["silo-1", "silo-2"], name =>
    {
        var silo = Compose.Services[name];
        Assert.Equal(silo["networks"]["back"]["ipv4_address"].Text, silo["environment"]["Cluster__AdvertisedAddress"].Text);
    });

    [Fact]
    public void The_trial_is_one_container_that_others_do_not_start_with()
    {
        var trial = Compose.Services["trial"];

        Assert.Equal(["trial"], trial["profiles"].Texts);
        Assert.False(trial["depends_on"].Exists);
        Assert.False(trial["environment"]["ConnectionStrings__Platform"].Exists);
    }

    [Fact]
    public void What_is_mounted_exists()
    {
        var volumes = Compose.Root["volumes"].Members.Keys.ToHashSet();
        Offenders.None(
            from service in Compose.Services
            from mount in service.Value["volumes"].Texts
            let source = mount.Split(':')[0]
            where source.StartsWith("./", StringComparison.Ordinal) ? !Path.Exists(Path.Combine(Repository.Root, "deploy", source)) : !volumes.Contains(source)
            select $"{service.Key}: {mount}");
        Offenders.None(
            from service in Compose.Services
            from secret in service.Value["secrets"].Texts
            where !Compose.Root["secrets"][secret].Exists
            select $"{service.Key}: {secret}");
    }

    private static IEnumerable<string> Networks(Yaml service) => service["networks"].Texts.Concat(service["networks"].Members.Keys);
}
