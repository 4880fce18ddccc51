using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Tests.Forms;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

/// <summary>Every text of the corpora through every kind of field, into the ticket and back onto the portal's pages.</summary>
public sealed class HostileAnswersTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Address = "/demandes/nouvelle/incident";
    private const int Fields = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_typed_or_called_a_file_arrives_as_text_and_runs_nowhere()
    {
        var visitor = await (await portal.SignedInAsync()).OpenAsync(Address);
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var category = visitor.Page.QuerySelectorAll("#q-materiel option").Single(option => option.TextContent.EndsWith("Pc Fixe", StringComparison.Ordinal)).GetAttribute("value")!;

        foreach (var texts in HostileTexts.All.Chunk(Fields))
        {
            var six = Enumerable.Range(0, Fields).Select(index => texts[index % texts.Length]).ToArray();
            using var content = Content(token, category, six);
            var answer = await visitor.PostRawAsync(Address, content);
            var receipt = answer.Headers.Location?.ToString();
            receipt.ShouldNotBeNull(string.Join('\n', six) + await answer.Content.ReadAsStringAsync(Ct));
            receipt.ShouldStartWith("/demandes/recu/");
            await visitor.OpenAsync(receipt);
            AssertQuiet(visitor);

            var number = long.Parse(visitor.Page.QuerySelector(".gb-facts dd")!.TextContent, CultureInfo.InvariantCulture);
            var ticket = await GlpiEye.TicketAsync(portal.Glpi, number, Ct);
            HarmlessMarkup.Faults(ticket.Content).ShouldBeEmpty(string.Join('\n', six));
            var title = Line(six[0], 200);
            var name = ticket.Json.GetProperty("name").GetString()!;
            // GLPI holds fewer of < > &: what does not fit stands in the body.
            (name == title || (name[^1] == '…' && title.StartsWith(name.TrimEnd('…'), StringComparison.Ordinal) && Squeezed(Body(ticket.Content).TextContent).Contains(Squeezed(title), StringComparison.Ordinal)))
                .ShouldBeTrue(name);
            Squeezed(Body(ticket.Content).TextContent).ShouldContain(Squeezed(Line(six[1], 120)));
            Squeezed(Body(ticket.Content).TextContent).ShouldContain(Squeezed(Line(six[4], 100)));
            ticket.Documents.ShouldHaveSingleItem().ShouldNotContain('/');
        }
    }

    [Fact]
    public async Task The_form_and_the_page_that_checks_it_show_the_vectors_as_text()
    {
        var visitor = await (await portal.SignedInAsync()).OpenAsync(Address);
        foreach (var vectors in HostileTexts.Vectors.Chunk(60))
        {
            await visitor.OpenAsync(Address);
            var answers = Incident.Answers;
            answers["r.titre"] = [Line(vectors[0], 200)];
            answers["r.symptome-logiciel"] = [string.Concat(vectors.Select(vector => vector.Length > 4000 ? vector[..4000] : vector).Select(vector => $"<p>{vector}</p>"))];
            answers["r.symptome-logiciel.format"] = ["html"];

            await visitor.SubmitAsync("form.gb-form", answers, button: ("Verify", "true"));
            AssertQuiet(visitor);
            await visitor.OpenAsync(Address + "?brouillon=" + visitor.Path.Split('/')[^1]);
            AssertQuiet(visitor);
        }
    }

    /// <summary>No script but the portal's own, no handler, no style, no address that runs.</summary>
    private static void AssertQuiet(Visitor visitor)
    {
        visitor.Page.QuerySelectorAll("script").Select(script => script.GetAttribute("src") ?? script.TextContent).ShouldAllBe(source => source.StartsWith("/dist/portal.", StringComparison.Ordinal) || source.StartsWith("/textes/", StringComparison.Ordinal));
        visitor.Page.QuerySelectorAll("iframe, object, embed, base, meta[http-equiv]").ShouldBeEmpty();
        var attributes = visitor.Page.All.SelectMany(element => element.Attributes).ToList();
        attributes.Select(attribute => attribute.Name).ShouldAllBe(name => !name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name != "style");
        attributes.Where(attribute => attribute.Name is "href" or "src" or "action" or "formaction")
            .ShouldAllBe(attribute => !attribute.Value.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase) && !attribute.Value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase));
    }

    private static MultipartFormDataContent Content(string token, string category, string[] texts)
    {
        // As browsers do: names of files in UTF-8, neither encoded nor escaped.
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in new (string, string)[]
        {
            ("__RequestVerificationToken", token),
            ("Submission", Guid.CreateVersion7().ToString()),
            ("r.est-concerne", "non"),
            ("r.est-concerne.nom", Line(texts[1], 120)),
            ("r.est-concerne.telephone", "05 46 11 22 33"),
            ("r.est-concerne.courriel", "n.dupuis@agudelle.com"),
            ("r.a-contraintes", "oui"),
            ("r.contraintes", "x " + (texts[2].Length > 1500 ? texts[2][..1500] : texts[2])),
            ("r.titre", Line(texts[0], 200)),
            ("r.objet", "materiel"),
            ("r.materiel", category),
            ("r.numero-serie", Line(texts[4], 100)),
            ("r.symptome-materiel", "<p>x " + (texts[3].Length > 15_000 ? texts[3][..15_000] : texts[3]) + "</p>"),
            ("r.symptome-materiel.format", "html"),
            ("r.urgence", "3"),
            ("r.seul-concerne", "oui"),
        })
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        var file = new ByteArrayContent("contenu"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"r.pieces-jointes\"; filename=\"{Line(texts[5], 120).Replace('"', '\'')}.txt\"");
        content.Add(file);
        return content;
    }

    /// <summary>What a browser lets into a field of one line; a mark of byte order is taken for one by whoever reads the post.</summary>
    private static string Line(string text, int longest)
    {
        var line = string.Concat(text.Where(character => !char.IsControl(character) && character != '\uFEFF')).Trim();
        line = line.Length > longest ? line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)].Trim() : line;
        return line.Length == 0 ? "vide" : line;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IElement Body(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;
}
