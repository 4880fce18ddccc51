using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Documents;

/// <summary>
/// LAB.md d and e, and the same calls on the lab's GLPI: what a real 10.0.19 stores of images in a text. In the expected texts D1 is the first document of the call, and so on,
/// and every image is one pixel wide by itself.
/// </summary>
public sealed partial class InlineImageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<table><tbody><tr><td>a <img id=\"ta\" src=\"x\" width=\"300\" height=\"20\"></td></tr></tbody></table><ul><li>b<img id=\"tb\" src=\"x\"></li></ul>", "ta=1 tb=2",
        "<table><tbody><tr><td>a [ta 300 D1]</td></tr></tbody></table><ul><li>b[tb 1 D2]</li></ul>", "D1:-1 D2:-1")]
    [InlineData("<p><img id=\"k1\" src=\"x\" width=\"12\"> <img src=\"x\" height=\"6\" width=\"11\" id=\"k2\"></p>", "k1=1 k2=2", "<p>[k1 1 D1] [k2 11 D2]</p>", "D1:-1 D2:-1")]
    [InlineData("<p><img id=\"t\" src=\"x\"> <img id=\"t\" src=\"x\"></p>", "t=1", "<p>[t 1 D1] [t 1 D1]</p>", "D1:-1")]
    [InlineData("<p>1 <img id=\"t\" src=\"x\"> 2 <img id=\"t\" src=\"x\" alt=\"z\"></p>", "t=1", "<p>1 [t 1 D1] 2 (t 1 D1)</p>", "D1:-1")]
    [InlineData("<p><img id=\"u1\" src=\"x\"> <img id=\"u2\" src=\"x\"></p>", "u1=1 u2=1", "<p>[u1 1 D1] [u1 1 D1]</p>", "D1:-1")]
    [InlineData("<p><img id=\"v1\" src=\"x\"></p>", "v1=1 =1", "<p>[v1 1 D1]</p>", "D1:-1")]
    [InlineData("<p>1-2 <img id=\"w1\" src=\"x\"></p>", "=1 w1=1", "<p>1-2 [* 1 D1]</p>", "D1:1 D1:-1")]
    [InlineData("<p>1-2 <img id=\"a-b\" src=\"x\"></p>", "-=1 a-b=2", "<p>1-2 [- 1 D1]</p>", "D1:-1 D2:-1")]
    [InlineData("<p>1-2 <img id=\"a-b\" src=\"x\"></p>", "=1 a-b=2", "<p>1-2 [a-b 1 D2]</p>", "D1:1 D2:-1")]
    [InlineData("<p><img id=\"z1\" src=\"x\"> <img id=\"z10\" src=\"x\"></p>", "z1=1 z10=2", "<p>[z1 1 D1] (z1 1 D1)</p>", "D1:-1 D2:-1")]
    [InlineData("<p><a href=\"https://x.fr/\">l <img id=\"l1\" src=\"x\"></a></p>", "l1=1", "<p><a href=\"https://x.fr/\">l (l1 1 D1)</a></p>", "D1:-1")]
    [InlineData("<p><img id=\"g\" src=\"x\"> Menu > Outils > Options <b>ici</b> &gt; là</p>", "g=1", "<p>[g 1 D1] Options <b>ici</b> &gt; là</p>", "D1:-1")]
    public async Task Images_are_put_where_their_tag_stands_as_bare_text(string sent, string files, string stored, string links)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        var (content, linked) = await SendAsync(sandbox, sent, files);

        content.ShouldBe(stored);
        linked.ShouldBe(links);
    }

    // what an attachment with "-" for a tag does to the hyphens when GLPI already has its bytes
    [Fact]
    public async Task Bytes_that_the_entity_has_take_the_tag_of_then_and_the_document_takes_the_new_name()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        await SendAsync(sandbox, "<p><img id=\"a-b\" src=\"x\"></p>", "a-b=1");

        var again = await SendAsync(sandbox, "<p>1-2 <img id=\"q9\" src=\"x\"></p>", "q9=1");
        var dash = await SendAsync(sandbox, "<p>1-2 <img id=\"q8\" src=\"x\"></p>", "q8=2 -=1");

        again.Content.ShouldBe("<p>1-2 [a-b 1 D1]</p>");
        dash.Content.ShouldStartWith("<p>1a-b2 ");
        var service = await sandbox.SignInAsync("glpibridge", Ct);
        (await sandbox.GetAsync(service, "Document?searchText[tag]=^a-b$", Ct)).Json!.AsArray().ShouldHaveSingleItem()!["filename"]!.GetValue<string>().ShouldBe("file1.png");
    }

    private static async Task<(string Content, string Links)> SendAsync(SandboxFixture sandbox, string content, string files)
    {
        var jane = await sandbox.SignInAsync("j.doe@agudelle.com", Ct);
        var parts = files.Split(' ').Select(file => (Tag: file[..file.LastIndexOf('=')], Seed: file[^1])).ToList();
        using var form = new MultipartFormDataContent();
        var input = new JsonObject { ["name"] = "Images", ["content"] = content, ["_tag_filename"] = new JsonArray([.. parts.Select(part => (JsonNode)part.Tag)]) };
        form.Add(new StringContent(new JsonObject { ["input"] = input }.ToJsonString(), Encoding.UTF8, "application/json"), "uploadManifest");
        for (var i = 0; i < parts.Count; i++)
        {
            var image = new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1, 0, 0, 0, 1, (byte)parts[i].Seed]);
            image.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(image, $"file{i}", $"file{i}.png");
        }
        var id = (await sandbox.SendRawAsync(HttpMethod.Post, sandbox.Server.BaseUrl + "/Ticket", jane, form, Ct)).Json!["id"]!.GetValue<long>();
        var service = await sandbox.SignInAsync("glpibridge", Ct);
        var links = (await sandbox.GetAsync(service, $"Ticket/{id}/Document_Item", Ct)).Json!.AsArray();
        var documents = links.Select(link => link!["documents_id"]!.ToString()).Distinct().ToList();
        string Name(string document) => "D" + (documents.IndexOf(document) + 1);
        var stored = (await sandbox.GetAsync(jane, $"Ticket/{id}", Ct)).Json!["content"]!.GetValue<string>()
            .Replace("&#60;", "<", StringComparison.Ordinal).Replace("&#62;", ">", StringComparison.Ordinal).Replace("&#38;", "&", StringComparison.Ordinal);
        stored = InLink().Replace(stored, image => $"[{Shown(image, Name)}]");
        stored = Bare().Replace(stored, image => $"({Shown(image, Name)})");
        return (stored, string.Join(' ', links.Select(link => $"{Name(link!["documents_id"]!.ToString())}:{link["timeline_position"]}")));
    }

    private static string Shown(Match image, Func<string, string> name) =>
        $"{(image.Groups["tag"].Value.Length > 20 ? "*" : image.Groups["tag"].Value)} {image.Groups["width"].Value} {name(image.Groups["id"].Value)}";

    [GeneratedRegex("""<a href="/front/document\.send\.php\?docid=(?<id>\d+)&itemtype=Ticket&items_id=\d+" target="_blank" ><img alt="(?<tag>[^"]*)" width="(?<width>\d*)" src="/front/document\.send\.php\?docid=\k<id>&itemtype=Ticket&items_id=\d+" /></a>""")]
    private static partial Regex InLink();

    [GeneratedRegex("""<img alt="(?<tag>[^"]*)" width="(?<width>\d*)" src="/front/document\.send\.php\?docid=(?<id>\d+)&itemtype=Ticket&items_id=\d+" />""")]
    private static partial Regex Bare();
}
