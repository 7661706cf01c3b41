using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>What must hold for everything that runs in Kubernetes.</summary>
public sealed class WorkloadTests
{
    private static readonly string[] Probes = ["startupProbe", "readinessProbe", "livenessProbe"];

    public static TheoryData<string> Overlays => Installation.Overlays;

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_container_that_goes_on_is_asked_how_it_is(string overlay) => Offenders.None(
        from workload in Workloads(overlay)
        where !workload.IsJob
        from container in workload.Containers
        from probe in Probes
        where !IsAsked(container, container[probe])
        select $"{workload}: {probe}");

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_container_says_what_it_needs_and_how_much_it_may_take(string overlay) => Offenders.None(
        from workload in Workloads(overlay)
        from container in workload.Containers
        from kind in new[] { "requests", "limits" }
        from resource in new[] { "cpu", "memory" }
        where container["resources"][kind][resource].Text is null
        select $"{workload}: {kind} of {resource}");

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_pod_is_nobody_of_power_on_its_node(string overlay) => Offenders.None(
        from workload in Workloads(overlay)
        let security = workload.Pod["securityContext"]
        where security["runAsNonRoot"].Text is not "true"
            || security["runAsUser"].Text is null or "0"
            || security["seccompProfile"]["type"].Text is not "RuntimeDefault"
            || workload.Pod["automountServiceAccountToken"].Text is not "false"
            || new[] { "hostNetwork", "hostPID", "hostIPC" }.Any(host => workload.Pod[host].Exists)
            || workload.Pod["volumes"].Items.Any(volume => volume["hostPath"].Exists)
        select workload.ToString());

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_container_cannot_gain_rights_or_change_its_own_files(string overlay) => Offenders.None(
        from workload in Workloads(overlay)
        from container in workload.Containers
        let security = container["securityContext"]
        where security["allowPrivilegeEscalation"].Text is not "false"
            || security["readOnlyRootFilesystem"].Text is not "true"
            || !security["capabilities"]["drop"].Texts.SequenceEqual(["ALL"])
            || security["capabilities"]["add"].Exists
            || security["privileged"].Exists
        select workload.ToString());

    [Theory]
    [MemberData(nameof(Overlays))]
    public void What_is_mounted_is_a_volume_that_the_pod_has(string overlay) => Offenders.None(
        from workload in Workloads(overlay)
        let claims = workload.Root["spec"]["volumeClaimTemplates"].Items.Select(claim => claim["metadata"]["name"].Text)
        let volumes = workload.Pod["volumes"].Items.Select(volume => volume["name"].Text).Concat(claims).ToHashSet()
        from container in workload.Containers
        from mount in container["volumeMounts"].Items
        where !volumes.Contains(mount["name"].Text)
        select $"{workload}: {mount["name"].Text}");

    [Theory]
    [MemberData(nameof(Overlays))]
    public void Of_several_processes_enough_stay_while_nodes_are_emptied_and_releases_change(string overlay)
    {
        var installation = Installation.Of(overlay);
        Offenders.None(
            from workload in installation.Workloads
            where installation.IsReplicated(workload)
            where !installation.Kind("PodDisruptionBudget").Any(budget => budget.Selects("selector", workload.PodLabels))
                || workload.Root["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"].Text is not "0"
                || !workload.Pod["affinity"]["podAntiAffinity"].Exists
                || !workload.Pod["topologySpreadConstraints"].Items.Any()
            select workload.ToString());
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_selector_finds_pods(string overlay)
    {
        var installation = Installation.Of(overlay);
        Offenders.None(
            from workload in installation.Workloads
            where !workload.IsJob && !workload.Selects("selector", workload.PodLabels)
            select workload.ToString());
        Offenders.None(
            from service in installation.Kind("Service")
            let labels = service.Root["spec"]["selector"].Members
            where !installation.Workloads.Any(workload =>
                labels.All(label => workload.PodLabels.GetValueOrDefault(label.Key) == label.Value.Text)
                && service.Root["spec"]["ports"].Items.All(port => workload.Containers.Any(container => HasPort(container, port["targetPort"].Text))))
            select service.ToString());
        Offenders.None(
            from budget in installation.Kind("PodDisruptionBudget")
            where !installation.Workloads.Any(workload => budget.Selects("selector", workload.PodLabels))
            select budget.ToString());
    }

    [Fact]
    public void Production_runs_silos_and_gateways_and_the_trial_one_process()
    {
        var production = Installation.Of("production");

        Assert.Equal(["gateway", "migrate", "silo"], production.Workloads.Select(workload => workload.Name).Order());
        Assert.Equal(["gateway", "silo"], production.Workloads.Where(production.IsReplicated).Select(workload => workload.Name).Order());
        var trial = Assert.Single(Installation.Of("trial").Workloads);
        Assert.Equal(("platform", "1"), (trial.Name, trial.Root["spec"]["replicas"].Text));
    }

    [Fact]
    public void Every_manifest_is_listed_and_none_is_changed_by_a_patch_that_these_tests_would_not_see()
    {
        var listed = Installation.Overlays.SelectMany(row => Installation.Of(row.Data).Objects).Select(manifest => manifest.File).ToHashSet();
        var files = Repository.Files("k8s").Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)).ToLookup(
            file => Path.GetFileName(file) == "kustomization.yaml");

        Assert.NotEmpty(files[false]);
        Offenders.None(files[false].Except(listed));
        Offenders.None(files[true].Where(file => Yaml.Read(file).Single().Members.Keys.Any(
            member => member is not ("apiVersion" or "kind" or "namespace" or "labels" or "resources" or "images"))));
    }

    private static IEnumerable<Manifest> Workloads(string overlay) => Installation.Of(overlay).Workloads;

    private static bool IsAsked(Yaml container, Yaml probe) => probe["httpGet"].Exists
        ? HasPort(container, probe["httpGet"]["port"].Text)
            && probe["httpGet"]["path"].Text is "/health/startup" or "/health/ready" or "/health/live"
        : HasPort(container, probe["tcpSocket"]["port"].Text);

    private static bool HasPort(Yaml container, string? name) => container["ports"].Items.Any(port => name is not null && port["name"].Text == name);
}
