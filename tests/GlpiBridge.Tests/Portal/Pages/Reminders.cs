using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

/// <summary>What an administrator announces in GLPI.</summary>
internal static class Reminders
{
    private const long Agudelle = 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<long> AnnounceAsync(this KnowledgeServer glpi, string title, string text, long entity = Agudelle)
    {
        var id = await glpi.MakeAsync("Reminder", new JsonObject { ["name"] = title, ["text"] = text }, Ct);
        await glpi.MakeAsync("Entity_Reminder", new JsonObject { ["reminders_id"] = id, ["entities_id"] = entity, ["is_recursive"] = true }, Ct);
        return id;
    }
}
