using System.Collections.Immutable;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>Who may talk to whom. Whoever reaches a silo's ports commands the platform.</summary>
public sealed class NetworkPolicyTests
{
    public static TheoryData<string> Overlays => Installation.Overlays;

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_process_talks_and_listens_to_those_only_that_are_named(string overlay)
    {
        var installation = Installation.Of(overlay);
        Offenders.None(
            from workload in installation.Workloads
            from direction in new[] { "Ingress", "Egress" }
            where !installation.Kind("NetworkPolicy").Any(policy =>
                policy.Root["spec"]["policyTypes"].Texts.Contains(direction) && policy.Selects("podSelector", workload.PodLabels))
            select $"{workload}: {direction}");
    }

    [Theory]
    [InlineData("production", "silo", "silo", "silo")]
    [InlineData("production", "silo", "clients", "gateway silo")]
    [InlineData("production", "silo", "http", "")]
    [InlineData("production", "silo", "management", "namespace monitoring")]
    [InlineData("production", "gateway", "management", "namespace monitoring")]
    [InlineData("production", "gateway", "http", "namespace ingress-nginx")]
    [InlineData("production", "postgres", "5432", "gateway migrate namespace cnpg-system postgres silo")]
    [InlineData("production", "migrate", "http", "")]
    [InlineData("trial", "platform", "http", "namespace ingress-nginx")]
    public void A_port_is_reached_by_these(string overlay, string name, string port, string callers)
    {
        var installation = Installation.Of(overlay);

        Assert.Equal(callers, string.Join(' ', installation.Callers(LabelsOf(installation, name), port).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_policy_s_named_ports_are_those_of_the_pods_that_it_is_about(string overlay)
    {
        var installation = Installation.Of(overlay);
        var ports = installation.Workloads.SelectMany(workload => workload.Containers)
            .SelectMany(container => container["ports"].Items).Select(port => port["name"].Text).ToHashSet();
        Offenders.None(
            from policy in installation.Kind("NetworkPolicy")
            from rule in policy.Root["spec"]["ingress"].Items.Concat(policy.Root["spec"]["egress"].Items)
            from port in rule["ports"].Items
            where !int.TryParse(port["port"].Text, out _) && !ports.Contains(port["port"].Text)
            select $"{policy}: {port["port"].Text}");
    }

    private static ImmutableDictionary<string, string> LabelsOf(Installation installation, string name) =>
        installation.Objects.Single(manifest => manifest.Name == name && (manifest.IsWorkload || manifest.Kind is "Cluster")).PodLabels;
}
