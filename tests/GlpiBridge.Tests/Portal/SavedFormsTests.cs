using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>An administrator adds, changes, breaks and removes forms while agents use the portal.</summary>
public sealed class SavedFormsTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-config-");
    private readonly PortalApplication portal = new();

    private string Forms => Path.Combine(folder.FullName, "forms");

    [Fact]
    public async Task A_saved_form_is_live_a_second_later_and_a_removed_one_is_gone()
    {
        var visitor = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(Forms, "badge.yaml"), Badge(title: "Demander un badge"), TestContext.Current.CancellationToken);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await visitor.OpenAsync("/");
        Tiles(visitor).ShouldContain("Demander un badge");
        await visitor.OpenAsync("/demandes/nouvelle/badge");
        visitor.Page.QuerySelector("#q-titre").ShouldNotBeNull();

        File.Delete(Path.Combine(Forms, "badge.yaml"));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.OpenAsync("/");
        Tiles(visitor).ShouldNotContain("Demander un badge");
    }

    [Fact]
    public async Task A_broken_form_keeps_its_last_good_version_live_and_the_log_says_where_and_what_to_do()
    {
        var visitor = await StartAsync();
        var file = Path.Combine(Forms, "incident.yaml");
        var good = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, good.Replace("type: urgency", "type: urgence", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await visitor.OpenAsync("/demandes/nouvelle/incident");

        visitor.Page.QuerySelector("#q-urgence").ShouldNotBeNull();
        portal.Log.Lines.Single(line => line.Contains("incident.yaml", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            line => line.ShouldContain("type de question inconnu « urgence »"), line => line.ShouldMatch("incident\\.yaml:[0-9]+"));
        await visitor.OpenAsync("/");
        Tiles(visitor).ShouldContain("Déclarer un incident");
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<Visitor> StartAsync()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.Config, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(RepositoryFolder.Config, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        await portal.InitializeAsync();
        portal.Settings["GLPIBRIDGE_CONFIG"] = folder.FullName;
        return await portal.SignedInAsync();
    }

    private static IEnumerable<string> Tiles(Visitor visitor) => visitor.Page.QuerySelectorAll(".gb-tile-title").Select(title => title.TextContent);

    private static string Badge(string title) => $$"""
        id: badge
        order: 9
        tile: { title: {{title}}, sentence: J’ai perdu le mien., icon: key }
        title: {{title}}
        sections:
          - title: Votre badge
            questions:
              - { id: titre, type: short-text, label: Objet, required: true }
        ticket: { type: request, title: titre, template: incident.html }
        """;
}
