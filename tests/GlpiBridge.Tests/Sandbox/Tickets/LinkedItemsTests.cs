using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Tickets;

/// <summary>LAB.md a: what a real GLPI 10.0.19 links when an agent names assets.</summary>
public sealed class LinkedItemsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"Computer":[1]}""", "Computer 1")]
    [InlineData("""{"Computer":[4]}""", "Computer 4")]
    [InlineData("""{"Computer":[99999]}""", "Computer 99999")]
    [InlineData("""{"Nope":[1]}""", "Nope 1")]
    [InlineData("""{"Monitor":[1],"Computer":[1,3]}""", "Monitor 1, Computer 1, Computer 3")]
    [InlineData("""{"Computer":[1,1]}""", "Computer 1")]
    [InlineData("""{"Computer":["1"]}""", "Computer 1")]
    [InlineData("""{"Computer":1}""", "")]
    [InlineData("""{}""", "")]
    public async Task Whatever_is_named_in_a_list_is_linked(string items, string linked)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var jane = await sandbox.SignInAsync("j.doe@agudelle.com", Ct);

        var id = await sandbox.CreateAsync(jane, "Ticket", new JsonObject { ["name"] = "x", ["content"] = "x", ["items_id"] = JsonNode.Parse(items) }, Ct);

        var links = (await sandbox.GetAsync(jane, $"Ticket/{id}/Item_Ticket", Ct)).Json!.AsArray();
        string.Join(", ", links.Select(link => $"{link!["itemtype"]} {link["items_id"]}")).ShouldBe(linked);
    }
}
