using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Glpi;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

/// <summary>Who is given the files and pictures of requests, and what GLPI is asked for it.</summary>
public sealed class TicketFilesTests : IAsyncLifetime
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("ITILFollowup")]
    [InlineData("TicketTask")]
    public async Task A_file_of_a_private_part_is_given_to_nobody_until_the_part_is_public(string type)
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var part = await glpi.MakeAsync(type, type is "TicketTask"
            ? new JsonObject { ["tickets_id"] = 2, ["content"] = "note", ["is_private"] = 1 }
            : new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 2, ["content"] = "note", ["is_private"] = 1 }, Ct);
        var file = await FileOnTicketAsync(1);
        await glpi.MakeAsync("Document_Item", new JsonObject { ["documents_id"] = file, ["itemtype"] = type, ["items_id"] = part }, Ct);
        var jane = await portal.SignedInAsync();
        var thomas = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
        string[] addresses = [$"/demandes/2/documents/{file}", $"/demandes/2/{type}/{part}/documents/{file}"];

        foreach (var address in addresses)
        {
            (await jane.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await thomas.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await glpi.ChangeAsync($"{type}/{part}", new JsonObject { ["is_private"] = 0 }, Ct);
        foreach (var address in addresses)
        {
            (await jane.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_file_of_a_request_in_the_bin_is_given_to_nobody()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var file = await FileOnTicketAsync(1);
        var jane = await portal.SignedInAsync();
        (await jane.GetRawAsync($"/demandes/1/documents/{file}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await glpi.ChangeAsync("Ticket/1", new JsonObject { ["is_deleted"] = 1 }, Ct);

        (await jane.GetRawAsync($"/demandes/1/documents/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/demandes/2/documents/99999")]
    [InlineData("/demandes/2/Computer/1/documents/1")]
    [InlineData("/demandes/2/Computer/1/images/1")]
    [InlineData("/demandes/2/ITILFollowup/99999/images/1")]
    [InlineData("/demandes/-2/documents/1")]
    [InlineData("/demandes/2/images/0")]
    public async Task An_address_that_somebody_made_up_gives_nothing(string address)
    {
        var jane = await portal.SignedInAsync();

        (await jane.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_in_an_answer_is_given_to_those_who_see_the_answer()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 2, ["content"] = $"<p><img src=\"data:image/png;base64,{Pixel}\"></p>" }, Ct);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var address = jane.Page.QuerySelector(".gb-rich img")!.GetAttribute("src")!;

        var calls = await CallsAsync(async () => (await jane.GetRawAsync(address)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png"));

        calls.ShouldBe(2);
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        (await marie.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Glpi_is_asked_for_what_proves_the_right_and_for_nothing_else()
    {
        var ofRequest = await FileOnTicketAsync(1);
        var technician = await portal.Services.GetRequiredService<GlpiSessions>().OpenAsync("t.martin@soluris.fr", "Technicien*17", Ct);
        var answer = await portal.Services.GetRequiredService<TicketWriter>().AddFollowupAsync(
            technician.Token, new NewFollowup { Ticket = new(2), Content = "<p>Voici.</p>" }, [Samples.File("marche.txt", "1. Redémarrer")], Ct);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var ofAnswer = jane.Page.QuerySelector($"#answer-{answer.Id.Value} .gb-entry-files a")!.GetAttribute("href")!;

        // The last call is the download.
        (await CallsAsync(async () => (await jane.GetRawAsync($"/demandes/1/documents/{ofRequest}")).StatusCode.ShouldBe(HttpStatusCode.OK))).ShouldBe(3);
        (await CallsAsync(async () => (await jane.GetRawAsync(ofAnswer)).StatusCode.ShouldBe(HttpStatusCode.OK))).ShouldBe(4);
    }

    private async Task<int> CallsAsync(Func<Task> act)
    {
        var before = portal.Log.Lines.Count;
        await act();
        return portal.Log.Lines.Skip(before).Count(line => line.Contains("GLPI GET", StringComparison.Ordinal));
    }

    private async Task<long> FileOnTicketAsync(long ticket)
    {
        var session = await portal.Services.GetRequiredService<GlpiSessions>().OpenAsync("t.martin@soluris.fr", "Technicien*17", Ct);
        var made = await portal.Services.GetRequiredService<DocumentTransfer>().UploadAsync(session.Token, Samples.File("notice.txt", "Notice"), ItemKey.Of(new TicketId(ticket)), Ct);
        return made.Value;
    }
}
