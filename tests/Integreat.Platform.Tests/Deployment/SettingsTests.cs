using System.Reflection;
using System.Text.RegularExpressions;
using Integreat.Platform.Server.Commands;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>What the files for operators say to the executable is something that it understands, and nothing secret.</summary>
public sealed partial class SettingsTests
{
    [Fact]
    public void A_setting_is_one_that_the_code_knows()
    {
        var known = Known().ToList();
        Assert.Contains("Media__Folder", known);
        Assert.Contains("ConnectionStrings__Platform", known);
        Assert.Contains("Proxies__Known__*", known);

        var settings = Settings().ToList();
        Assert.Contains(settings, setting => setting.Name == "Urls");
        Offenders.None(settings
            .Where(setting => !known.Contains(setting.Name) && !known.Contains(Entry().Replace(setting.Name, "__*")))
            .Select(setting => $"{setting.File}: {setting.Name}"));
    }

    [Fact]
    public void A_command_and_its_options_are_those_of_the_command_line()
    {
        System.CommandLine.Command[] commands = [ServeCommand.Create(), MigrateCommand.Create()];
        var lines = CommandLines().ToList();

        Assert.NotEmpty(lines);
        Offenders.None(lines
            .Where(line => commands.SingleOrDefault(command => command.Name == line.Words[0]) is not { } command
                || !line.Words.Where(word => word.StartsWith('-')).All(word => command.Options.Any(option => option.Name == word)))
            .Select(line => $"{line.File}: {string.Join(' ', line.Words)}"));
    }

    [Fact]
    public void No_secret_stands_in_a_file()
    {
        Offenders.None(Files().Where(file => SecretInText().IsMatch(Repository.Read(file))));
        Offenders.None(
            from manifest in Manifests()
            where manifest.Kind is "Secret"
            select manifest.ToString());
        Offenders.None(
            from manifest in Manifests()
            from container in manifest.Containers
            from variable in container["env"].Items
            where SecretName().IsMatch(variable["name"].Text!) && !variable["valueFrom"]["secretKeyRef"].Exists
            select $"{manifest}: {variable["name"].Text}");
        Offenders.None(Compose.Services.SelectMany(service => service.Value["environment"].Members)
            .Where(variable => SecretName().IsMatch(variable.Key) && !variable.Key.EndsWith("_FILE", StringComparison.Ordinal))
            .Select(variable => variable.Key));
        Offenders.None(Compose.Root["secrets"].Members.Where(secret => secret.Value["file"].Text is null).Select(secret => secret.Key));
    }

    [Fact]
    public void An_image_is_of_a_release_that_is_named()
    {
        var images = Files().Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(file => Yaml.Read(file).SelectMany(document => document.Everything())
                .Where(member => member.Key is "image" or "imageName" or "newTag")
                .Select(member => member.Key is "newTag" ? $"image:{member.Value.Text}" : member.Value.Text!))
            .Concat(Dockerfile().Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]))
            .ToList();

        Assert.True(images.Count > 6, string.Join('\n', images));
        Offenders.None(images.Where(image => !Tagged().IsMatch(image) || image.EndsWith(":latest", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_restores_every_project_from_its_lock_file_and_runs_as_nobody_of_power()
    {
        var lines = Dockerfile();

        Offenders.None(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => $"src/{Path.GetFileName(folder)}")
            .Where(project => !lines.Contains($"COPY {project}/*.csproj {project}/packages.lock.json {project}/")));
        Assert.Contains(lines, line => line.StartsWith("ENV CI=true", StringComparison.Ordinal));
        Assert.Equal("USER 1654:1654", lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));

        // Time zones and the rules of languages are only in the "extra" images.
        Assert.EndsWith("-chiseled-extra", lines.Last(line => line.StartsWith("FROM ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files() => Repository.Files("k8s").Concat(Repository.Files("deploy"));

    private static IEnumerable<Manifest> Manifests() => Installation.Overlays.SelectMany(row => Installation.Of(row.Data).Objects);

    private static string[] Dockerfile() => Repository.Read("deploy/Dockerfile").Split('\n');

    /// <summary>Names that are written as ours are; those of other programs are in capitals.</summary>
    private static IEnumerable<(string File, string Name)> Settings() => Manifests()
        .SelectMany(manifest => manifest.Containers.SelectMany(container => container["env"].Items).Select(variable => variable["name"].Text!)
            .Concat(manifest.Kind is "ConfigMap" ? manifest.Root["data"].Members.Keys : [])
            .Select(name => (manifest.File, name)))
        .Concat(Compose.Services.SelectMany(service => service.Value["environment"].Members.Keys).Select(name => (Compose.File, name)))
        .Concat(Dockerfile().Select(line => DockerVariable().Match(line)).Where(match => match.Success)
            .Select(match => ("deploy/Dockerfile", match.Groups[1].Value)))
        .Where(setting => OurName().IsMatch(setting.Item2));

    private static IEnumerable<(string File, List<string> Words)> CommandLines() => Manifests()
        .SelectMany(manifest => manifest.Containers.Select(container => (manifest.File, container["args"].Texts.ToList())))
        .Concat(Compose.Services.Where(service => service.Value["build"].Exists)
            .Select(service => (Compose.File, service.Value["command"].Texts.ToList())));

    /// <summary>Members of the option classes, and what is read by its name alone.</summary>
    private static IEnumerable<string> Known() => new[] { "Gateway", "Grains", "Server" }
        .SelectMany(project => Assembly.Load($"Integreat.Platform.{project}").GetTypes())
        .Where(type => type.GetField("Section") is { IsLiteral: true })
        .SelectMany(type => type.GetProperties().Select(member => $"{type.GetField("Section")!.GetRawConstantValue()}__{member.Name}"
            + (member.PropertyType != typeof(string) && member.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "__*" : "")))
        .Concat(Repository.Files("src/Integreat.Platform.Server").Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => ReadByName().Matches(Repository.Read(file)))
            .Select(match => match.Groups[1].Success ? $"ConnectionStrings__{match.Groups[1].Value}" : match.Groups[2].Value));

    [GeneratedRegex("^[A-Z][a-z]")]
    private static partial Regex OurName();

    [GeneratedRegex("__[^_]+$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"GetConnectionString\(""(\w+)""\)|configuration\[""(\w+)""\]")]
    private static partial Regex ReadByName();

    [GeneratedRegex(@"^(?:ENV)? +(\w+)=")]
    private static partial Regex DockerVariable();

    [GeneratedRegex("PASSWORD|SECRET|TOKEN|CREDENTIAL", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // In a connection string, an address, or the head of a key.
    [GeneratedRegex("Password=|Pwd=|://[^/ ]+:[^/ ]+@|BEGIN [A-Z ]*PRIVATE KEY", RegexOptions.IgnoreCase)]
    private static partial Regex SecretInText();

    [GeneratedRegex(@"^[^:]+:([\w][\w.-]*|\$\{\w+:-[\w.-]+\})(@sha256:[0-9a-f]{64})?$")]
    private static partial Regex Tagged();
}
