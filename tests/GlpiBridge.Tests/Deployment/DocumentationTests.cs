using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Deployment;

/// <summary>What <c>docs/</c> tells an administrator to type and to look at is there.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "docs");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_of_glpibridge_is_one(string file)
    {
        foreach (var command in Command().Matches(Read(file)).Select(match => match.Groups[1].Value.Trim()))
        {
            GlpiBridge.Cli.Program.Root().Parse(command).Errors.Select(error => error.Message).ShouldBeEmpty(command);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_the_repository_and_every_key_that_is_named_exists(string file)
    {
        var configuration = File.ReadAllText(Path.Combine(RepositoryFolder.Config, "glpibridge.json"));
        foreach (var path in Named().Matches(Read(file)).Select(match => match.Value))
        {
            Path.Exists(Path.Combine(RepositoryFolder.Root, path)).ShouldBeTrue(path);
        }

        foreach (var key in Key().Matches(Read(file)).Select(match => match.Groups[1].Value))
        {
            configuration.ShouldContain($"\"{key}\":");
        }
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex("/opt/glpibridge/glpibridge ([a-z][^\n]*)")]
    private static partial Regex Command();

    [GeneratedRegex("(?:samples|src)/[A-Za-z][A-Za-z0-9./-]*[A-Za-z0-9]")]
    private static partial Regex Named();

    [GeneratedRegex("`(?:Portal|Delivery|Glpi|Submissions):([A-Za-z]+)`")]
    private static partial Regex Key();
}
