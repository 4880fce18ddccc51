using System.Text.Json;
using AngleSharp.Html.Parser;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>A ticket as the technician reads it in GLPI, with the people, the documents and the devices on it.</summary>
internal sealed class SentTicket(Technician technician, long id, string reference, JsonElement json)
{
    public long Id => id;

    public string Reference => reference;

    public string Content => json.GetProperty("content").GetString()!;

    /// <summary>The body without its markup, as a notification in plain text has it.</summary>
    public string Text => new HtmlParser().ParseDocument(Content.Replace("<br", "\n<br", StringComparison.Ordinal)).Body!.TextContent;

    public static async Task<SentTicket> ReadAsync(PortalUnderTest portal, long id, string reference)
    {
        var technician = await portal.TechnicianAsync();
        return new SentTicket(technician, id, reference, await technician.GetAsync($"Ticket/{id}?with_documents=true&expand_dropdowns=true"));
    }

    /// <summary>What every ticket of the portal has: the form's own kind, title, category and entity, a fresh status, GLPI's own source, the agent as requester, the reference last.</summary>
    public async Task ShouldBeAsync(PortalUnderTest portal, int type, string title, string category, int urgency = 3)
    {
        reference.ShouldMatch("^GB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        json.GetProperty("name").GetString().ShouldBe(title);
        json.GetProperty("type").GetInt32().ShouldBe(type);
        json.GetProperty("itilcategories_id").GetString().ShouldBe(category);
        json.GetProperty("urgency").GetInt32().ShouldBe(urgency);
        json.GetProperty("status").GetInt32().ShouldBe(1);
        json.GetProperty("requesttypes_id").GetString().ShouldBe("Helpdesk");
        json.GetProperty("entities_id").GetString()!.ShouldEndWith("Agudelle");
        (await PeopleAsync(1)).ShouldBe([portal.Glpi.Agent.Login]);
        Text.TrimEnd().ShouldEndWith(reference);
    }

    public Task<IReadOnlyList<string>> ObserversAsync() => PeopleAsync(3);

    /// <summary>Names of the attachments; pictures inside the text are not among them.</summary>
    public IReadOnlyList<string> Documents => [.. json.GetProperty("_documents").EnumerateArray().Select(document => document.GetProperty("filename").GetString()!)];

    public async Task ShouldHoldAsync(string document, string sample)
    {
        var found = json.GetProperty("_documents").EnumerateArray().Single(one => one.GetProperty("filename").GetString() == document);
        (await technician.DownloadAsync(found.GetProperty("id").GetInt64())).ShouldBe(await File.ReadAllBytesAsync(FormPage.Sample(sample)));
    }

    /// <summary>The bytes of each picture inside the text.</summary>
    public async Task<IReadOnlyList<byte[]>> PicturesAsync()
    {
        var numbers = new HtmlParser().ParseDocument(Content).QuerySelectorAll("img")
            .Select(image => System.Web.HttpUtility.ParseQueryString(new Uri("http://glpi" + image.GetAttribute("src")).Query)["docid"])
            .Select(number => long.Parse(number!, System.Globalization.CultureInfo.InvariantCulture));
        var pictures = new List<byte[]>();
        foreach (var number in numbers)
        {
            pictures.Add(await technician.DownloadAsync(number));
        }

        return pictures;
    }

    public async Task<IReadOnlyList<string>> DevicesAsync() =>
        [.. (await technician.GetAsync($"Ticket/{id}/Item_Ticket?expand_dropdowns=true")).EnumerateArray().Select(link => link.GetProperty("items_id").ToString())];

    private async Task<IReadOnlyList<string>> PeopleAsync(int part)
    {
        var people = new List<string>();
        foreach (var actor in (await technician.GetAsync($"Ticket/{id}/Ticket_User")).EnumerateArray().Where(actor => actor.GetProperty("type").GetInt32() == part))
        {
            var user = actor.GetProperty("users_id").GetInt64();
            people.Add(user == 0 ? actor.GetProperty("alternative_email").GetString()! : (await technician.GetAsync($"User/{user}")).GetProperty("name").GetString()!);
        }

        return people;
    }
}
