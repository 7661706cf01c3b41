using System.Collections.Immutable;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>
/// What an overlay and the bases below it list. Read from the files: overlays here add objects and change tags of images, and have no
/// patches that would have to be applied.
/// </summary>
internal sealed class Installation
{
    private Installation(string overlay) => Objects = [.. Listed($"k8s/overlays/{overlay}")];

    public static TheoryData<string> Overlays =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "k8s/overlays")).Select(folder => Path.GetFileName(folder)!).Order()];

    public ImmutableArray<Manifest> Objects { get; }

    public IEnumerable<Manifest> Workloads => Objects.Where(manifest => manifest.IsWorkload);

    public static Installation Of(string overlay) => new(overlay);

    public IEnumerable<Manifest> Kind(string kind) => Objects.Where(manifest => manifest.Kind == kind);

    /// <summary>More than one process, or as many as an autoscaler says.</summary>
    public bool IsReplicated(Manifest workload) =>
        workload.Root["spec"]["replicas"].Text is { } replicas ? replicas is not ("0" or "1") : AutoscalersOf(workload).Any();

    /// <summary>Whoever may open a connection to a port of pods with these labels: workloads, namespaces, networks.</summary>
    public IEnumerable<string> Callers(ImmutableDictionary<string, string> labels, string port) =>
        from policy in Kind("NetworkPolicy")
        where policy.Selects("podSelector", labels)
        from rule in policy.Root["spec"]["ingress"].Items
        where !rule["ports"].Exists || rule["ports"].Items.Any(allowed => allowed["port"].Text == port)
        from caller in rule["from"].Exists ? rule["from"].Items.SelectMany(Named) : ["everybody"]
        select caller;

    private IEnumerable<string> Named(Yaml peer) => peer["ipBlock"].Exists
        ? [$"network {peer["ipBlock"]["cidr"].Text}"]
        : peer["namespaceSelector"].Exists
            ? [$"namespace {peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"].Text}"]
            : Objects.Where(pods => pods.PodLabels is { Count: > 0 } labels && Manifest.Matches(peer["podSelector"], labels)).Select(pods => pods.Name);

    private IEnumerable<Manifest> AutoscalersOf(Manifest workload) => Kind("HorizontalPodAutoscaler").Where(scaler =>
        scaler.Root["spec"]["scaleTargetRef"] is var target && target["kind"].Text == workload.Kind && target["name"].Text == workload.Name);

    private static IEnumerable<Manifest> Listed(string folder)
    {
        foreach (var resource in Yaml.Read($"{folder}/kustomization.yaml").Single()["resources"].Texts)
        {
            var path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, resource)));
            var below = Directory.Exists(Path.Combine(Repository.Root, path))
                ? Listed(path)
                : Yaml.Read(path).Select(root => new Manifest(path, root));
            foreach (var manifest in below)
            {
                yield return manifest;
            }
        }
    }
}

/// <summary>One object for Kubernetes.</summary>
internal sealed record Manifest(string File, Yaml Root)
{
    public string Kind => Root["kind"].Text!;

    public string Name => Root["metadata"]["name"].Text!;

    public bool IsWorkload => Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "Job" or "CronJob";

    /// <summary>Ends by itself.</summary>
    public bool IsJob => Kind is "Job" or "CronJob";

    public Yaml Pod => Kind is "CronJob" ? Root["spec"]["jobTemplate"]["spec"]["template"]["spec"] : Root["spec"]["template"]["spec"];

    public IEnumerable<Yaml> Containers => Pod["initContainers"].Items.Concat(Pod["containers"].Items);

    /// <summary>Of the pods that come from this; those of a database are given by its operator.</summary>
    public ImmutableDictionary<string, string> PodLabels => Kind is "Cluster"
        ? ImmutableDictionary<string, string>.Empty.Add("cnpg.io/cluster", Name)
        : Root["spec"]["template"]["metadata"]["labels"].Members.ToImmutableDictionary(label => label.Key, label => label.Value.Text!);

    public override string ToString() => $"{Kind} {Name} in {File}";

    public bool Selects(string member, ImmutableDictionary<string, string> labels) => Matches(Root["spec"][member], labels);

    /// <summary>An empty selector matches all.</summary>
    public static bool Matches(Yaml selector, ImmutableDictionary<string, string> labels)
    {
        Assert.False(selector["matchExpressions"].Exists, "These tests do not read expressions in selectors.");
        return selector.Exists && selector["matchLabels"].Members.All(label => labels.GetValueOrDefault(label.Key) == label.Value.Text);
    }
}
