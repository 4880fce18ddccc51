using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Deployment;

/// <summary>What the documentation tells to type is a command, and what it tells to write is taken by what reads it.</summary>
public sealed partial class DocumentedSamplesTests : IDisposable
{
    private const string Forms = "docs/formulaires.md";

    // They need no GLPI and change nothing.
    private static readonly string[] Harmless = ["forms check --offline", "forms preview incident", "forms schema"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-docs-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_command_is_one_of_glpibridge_s()
    {
        Commands(Document.All).Count().ShouldBeGreaterThan(20);
        DocumentationTests.Faults(document => Commands([document]).SelectMany(command => GlpiBridge.Cli.Program.Root().Parse(command.Text).Errors.Select(error => (command.Line, $"{command.Text}: {error.Message}")))).ShouldBeEmpty();
        // A sentence names a command without all that it needs.
        DocumentationTests.Faults(document => document.Spans.Where(span => span.Text.StartsWith("glpibridge ", StringComparison.Ordinal) && GlpiBridge.Cli.Program.Root().Parse(span.Text["glpibridge ".Length..]).UnmatchedTokens.Count > 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_that_does_no_harm_succeeds()
    {
        var run = Commands(Document.All).Select(command => command.Text).Where(text => Harmless.Any(start => text.StartsWith(start, StringComparison.Ordinal))).Append("sandbox --help").Distinct().ToList();

        run.Count.ShouldBeGreaterThan(Harmless.Length);
        foreach (var text in run)
        {
            var (code, _, error) = await RunAsync(text.Replace("samples/", RepositoryFolder.Root + "/samples/", StringComparison.Ordinal), text.StartsWith("forms", StringComparison.Ordinal) && !text.StartsWith("forms schema", StringComparison.Ordinal) ? RepositoryFolder.Config : null);
            (code, error).ShouldBe((0, ""), text);
        }
    }

    [Fact]
    public async Task Every_shell_sample_is_one()
    {
        foreach (var (document, block) in Document.All.SelectMany(document => document.Blocks.Where(block => block.Language == "sh").Select(block => (document, block))))
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            await bash.StandardInput.WriteAsync(block.Text.AsMemory(), Ct);
            bash.StandardInput.Close();
            (await bash.StandardError.ReadToEndAsync(Ct)).ShouldBeEmpty(document.Where(block.Line, block.Lines[0]));
        }
    }

    [Fact]
    public void Every_variable_of_the_environment_is_taken() => DocumentationTests.Faults(document => document.Blocks.SelectMany(block =>
    {
        var settings = block.Lines.Select(line => Variable().Match(line)).Where(match => match.Success).Select(match => KeyValuePair.Create(match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), (string?)match.Groups[2].Value.Trim('\''))).ToList();
        return Wrong(configuration => configuration.AddInMemoryCollection(settings)).Concat(Unknown(settings.Select(setting => setting.Key.Split(':')[0]))).Select(fault => (block.Line, fault));
    })).ShouldBeEmpty();

    [Fact]
    public void Every_sample_of_a_file_is_taken_by_what_reads_it() =>
        DocumentationTests.Faults(document => document.Blocks.SelectMany(block => (block.Language switch
        {
            "json" => OfJson(block.Text),
            "yaml" => OfYaml(block.Text),
            _ => [],
        }).Select(fault => (block.Line, fault)))).ShouldBeEmpty();

    [Fact]
    public async Task The_form_that_is_added_step_by_step_passes_the_check_and_makes_the_ticket()
    {
        var config = Path.Combine(folder.FullName, "config");
        Copy(RepositoryFolder.Config, config);
        File.WriteAllText(Path.Combine(config, "forms", "emprunt.yaml"), Block("yaml"));
        File.WriteAllText(Path.Combine(config, "templates", "emprunt.html"), Block("html"));
        var answers = Path.Combine(folder.FullName, "emprunt.json");
        File.WriteAllText(answers, Block("json"));

        (await RunAsync("forms check --offline", config)).Code.ShouldBe(0);
        var (code, output, _) = await RunAsync($"forms preview emprunt --answers {answers}", config);

        code.ShouldBe(0);
        output.ShouldStartWith("Titre       : Réunion publique\nType        : Demande\n");
        output.ShouldContain("Matériel : Un ordinateur portable");
        output.ShouldContain("LibreOffice");
    }

    private static string Block(string language) => Document.At(Forms).Blocks.First(block => block.Language == language).Text;

    private static IEnumerable<(int Line, string Text)> Commands(IEnumerable<Document> documents) => documents.SelectMany(document => document.Blocks).SelectMany(
        block => block.Lines.Index().Select(line => (block.Line + line.Index, Command().Match(line.Item))).Where(found => found.Item2.Success).Select(found => (found.Item1, found.Item2.Groups[1].Value.Trim())));

    private static async Task<(int Code, string Output, string Error)> RunAsync(string text, string? config)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = [.. CommandLineParser.SplitCommandLine(text), .. config is null ? Array.Empty<string>() : ["--config", config]];
        var code = await GlpiBridge.Cli.Program.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (code, output.ToString(), error.ToString());
    }

    private IEnumerable<string> OfJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        var keys = document.RootElement.EnumerateObject().Select(member => member.Name).ToList();
        if (keys.Contains("answers"))
        {
            // It is previewed in the test of its form.
            return [];
        }

        return keys.Contains("Brand") ? OfTheme(text) : Wrong(configuration => configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Concat(Unknown(keys));
    }

    private IEnumerable<string> OfTheme(string text)
    {
        var theme = Path.Combine(folder.FullName, "theme");
        Copy(Path.Combine(RepositoryFolder.Config, "theme"), theme);
        File.WriteAllText(Path.Combine(theme, "theme.json"), text);
        try
        {
            ThemeFile.Load(theme);
            return [];
        }
        catch (ThemeException wrong)
        {
            return [wrong.Message];
        }
    }

    private IEnumerable<string> OfYaml(string text)
    {
        if (text.Contains("\nid: ", StringComparison.Ordinal))
        {
            try
            {
                FormReader.Read("emprunt.yaml", text);
                return [];
            }
            catch (FormFileException wrong)
            {
                return [wrong.Message];
            }
        }

        var file = Path.Combine(folder.FullName, "fr.yaml");
        File.WriteAllText(file, text);
        return Sentences.Load(folder.FullName, Language.French).Keys.Except(Sentences.Load(Path.Combine(RepositoryFolder.Config, "texts"), Language.French).Keys).Select(key => $"no text {key}");
    }

    private static List<string> Wrong(Action<ConfigurationManager> add)
    {
        using var configuration = new ConfigurationManager();
        add(configuration);
        return [.. ConfigurationCheck.Wrong(configuration)];
    }

    private static IEnumerable<string> Unknown(IEnumerable<string> sections)
    {
        var shipped = File.ReadAllText(Path.Combine(RepositoryFolder.Config, "glpibridge.json"));
        return sections.Where(section => !shipped.Contains($"\n  \"{section}\":", StringComparison.Ordinal)).Select(section => $"no section {section}");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    [GeneratedRegex(@"(?:(?:^|/opt/glpibridge/)glpibridge (?=[a-z])|--project src/GlpiBridge\.Cli -- )([^#>|]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"^([A-Z][A-Za-z]+__[A-Za-z_0-9]+)=('[^']*'|\S+)")]
    private static partial Regex Variable();
}
