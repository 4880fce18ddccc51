using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Documents;

public sealed class DocumentRulesTests
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Martine = "m.lefort@agudelle.com";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_of_a_file_checks_who_asks_when_it_names_the_ticket()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var (jane, martine) = (await sandbox.SignInAsync(Jane, Ct), await sandbox.SignInAsync(Martine, Ct));
        var ticket = await TicketWithAsync(sandbox, jane, ("note.txt", "bonjour"));
        var document = (await DocumentsAsync(sandbox, jane, ticket))[0]!["id"]!.GetValue<long>();
        Task<SandboxAnswer> Ask(string session, string query) =>
            sandbox.SendRawAsync(HttpMethod.Get, new Uri(sandbox.Server.Root, $"/front/document.send.php?docid={document}{query}").ToString(), session, null, Ct);

        (await Ask(jane, $"&itemtype=Ticket&items_id={ticket}")).Text.ShouldBe("bonjour");
        (await Ask(jane, $"&tickets_id={ticket}")).Text.ShouldBe("bonjour");
        (await Ask(martine, $"&itemtype=Ticket&items_id={ticket}")).Text.ShouldContain("Accès refusé");
        (await Ask(jane, "")).Text.ShouldContain("Accès refusé");
    }

    [Fact]
    public async Task Two_files_with_the_same_bytes_become_one_document()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var jane = await sandbox.SignInAsync(Jane, Ct);

        var ticket = await TicketWithAsync(sandbox, jane, ("a.txt", "pareil"), ("b.txt", "pareil"), ("c.txt", "autre"));

        (await DocumentsAsync(sandbox, jane, ticket)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_file_leaves_the_ticket_and_the_others()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var jane = await sandbox.SignInAsync(Jane, Ct);

        var ticket = await TicketWithAsync(sandbox, jane, ("a.exe", "MZ"), ("b.png", "pas une image"), ("c.docx", "PK"));

        (await DocumentsAsync(sandbox, jane, ticket)).Select(d => d!["filename"]!.GetValue<string>()).ShouldBe(["c.docx"]);
    }

    private static async Task<long> TicketWithAsync(SandboxFixture sandbox, string session, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("""{"input":{"name":"Avec pièces","content":"x"}}""", Encoding.UTF8, "application/json"), "uploadManifest");
        for (var i = 0; i < files.Length; i++) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(files[i].Text)), $"file{i}", files[i].Name);
        var answer = await sandbox.SendRawAsync(HttpMethod.Post, sandbox.Server.BaseUrl + "/Ticket", session, form, Ct);
        return answer.Json!["id"]!.GetValue<long>();
    }

    private static async Task<JsonArray> DocumentsAsync(SandboxFixture sandbox, string session, long ticket) =>
        (await sandbox.GetAsync(session, $"Ticket/{ticket}?with_documents=true", Ct)).Json!["_documents"]!.AsArray();
}
