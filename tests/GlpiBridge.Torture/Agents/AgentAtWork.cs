using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace GlpiBridge.Torture.Agents;

/// <summary>Somebody who fills in forms, sends them, and presses again for as long as no receipt shows.</summary>
internal sealed partial class AgentAtWork(Browser browser, Random chance, Tally tally, Tally refusals)
{
    private const string Receipt = "/demandes/recu/", SignIn = "/connexion", NewRequest = "/demandes/nouvelle/", List = "/demandes";
    private const int LooksPerList = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends a request until the portal leads to its receipt, or until there is no more time.</summary>
    public async Task SendAsync(Sending sending, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        OpenPage? page = null;
        while (!sending.HasReceipt && !ct.IsCancellationRequested)
        {
            try
            {
                page ??= await OpenAsync(sending, ct);
                if (page is null || sending.HasReceipt || !await PiecesAsync(sending, page, ct))
                {
                    await Task.Delay(Pause, ct);
                    continue;
                }

                start = sending.Presses++ == 0 ? Stopwatch.GetTimestamp() : start;
                if (!Read(sending, await PressAsync(sending, page, ct), ref page))
                {
                    await Task.Delay(Pause, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }

        sending.TimeToReceipt = Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Looks at the receipt.</summary>
    /// <returns>Whether it names the ticket.</returns>
    public async Task<bool> LookAtReceiptAsync(Sending sending, CancellationToken ct)
    {
        switch (await browser.SendAsync(HttpMethod.Get, Receipt + sending.Id, null, null, ct))
        {
            case { Status: 200 } shown:
                Read(sending, shown.Page());
                if (sending.Ticket is null && ++sending.Looks % LooksPerList == 0)
                {
                    // Whom the page asks to sign in again goes to their list, and from there to the sign-in.
                    await SignInIfAskedAsync(ct);
                }

                return sending.Ticket is not null;
            case { } answer when answer.LeadsTo(SignIn):
                await browser.SignInAsync(ct);
                return false;
            case { Status: 302 } answer when sending.AddedTo is not null && TicketPage().Match(answer.Location) is { Success: true } ticket:
                sending.Ticket = long.Parse(ticket.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                return true;
            case { } answer when answer.LeadsTo(NewRequest):
                sending.TakenBack++;
                sending.HasReceipt = false;
                await SendAsync(sending, ct);
                return false;
            case var other:
                sending.LastTrouble = $"receipt: {other?.Status.ToString(CultureInfo.InvariantCulture) ?? "no answer"} {other?.Location}";
                return false;
        }
    }

    private async Task SignInIfAskedAsync(CancellationToken ct)
    {
        if (await browser.SendAsync(HttpMethod.Get, List, null, null, ct) is { } answer && answer.LeadsTo(SignIn))
        {
            await browser.SignInAsync(ct);
        }
    }

    private async Task<OpenPage?> OpenAsync(Sending sending, CancellationToken ct)
    {
        var form = sending.Planned.Form;
        var answer = await browser.SendAsync(HttpMethod.Get, sending.Page + (sending.Id is { } id ? $"?brouillon={id}" : ""), null, null, ct);
        if (answer is { } led && led.LeadsTo(SignIn))
        {
            await browser.SignInAsync(ct);
            return null;
        }

        if (answer is { Status: 302 } ahead && AnswerPage().IsMatch(ahead.Location))
        {
            sending.Page = ahead.Location;
            return null;
        }

        if (answer is { } sent && sending.Id is { } mine && sent.LeadsTo(Receipt + mine))
        {
            sending.HasReceipt = true;
            return null;
        }

        if (answer is not { Status: 200 } || answer.Page() is not { } page || page.QuerySelector("main form input[name=Submission]") is not IHtmlInputElement submission || Browser.Token(page) is not { } token)
        {
            sending.LastTrouble = $"form: {answer?.Status.ToString(CultureInfo.InvariantCulture) ?? "no answer"}";
            return null;
        }

        sending.Id ??= Guid.Parse(submission.Value);
        var listed = form.ListQuestion is { } list ? page.QuerySelectorAll($"select[name='r.{list}'] option").OfType<IHtmlOptionElement>().FirstOrDefault(option => option.Value.Length > 0)?.Value : "";
        if (listed is null)
        {
            sending.LastTrouble = "form: its list is empty";
            return null;
        }

        return new OpenPage(sending.Id.Value, token, [.. Fields(sending, token, listed)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(Sending sending, string token, string listed)
    {
        yield return KeyValuePair.Create(Browser.TokenField, token);
        yield return KeyValuePair.Create("Submission", sending.Id!.Value.ToString());
        yield return KeyValuePair.Create("r." + sending.Planned.Form.TitleQuestion, sending.Planned.Title);
        foreach (var (question, answer) in sending.Planned.Form.Answers)
        {
            yield return KeyValuePair.Create("r." + question, answer);
        }

        if (sending.Planned.Form.ListQuestion is { } list)
        {
            yield return KeyValuePair.Create("r." + list, listed);
        }
    }

    // What the page's scripts do while one types and picks files.
    private async Task<bool> PiecesAsync(Sending sending, OpenPage page, CancellationToken ct)
    {
        if (sending.Planned.Manner is Manner.Whole or Manner.Twice)
        {
            return true;
        }

        using (var draft = new FormUrlEncodedContent(page.Fields))
        {
            var saved = await browser.SendAsync(HttpMethod.Post, sending.Pieces + "/brouillon", draft, page.Token, ct);
            if (saved is not { Status: 200 or 409 })
            {
                sending.LastTrouble = Told("draft", saved);
                return saved is { Status: 400 or 403 or 404 };
            }
        }

        foreach (var file in sending.Planned.Files.Where(file => !sending.Uploaded.Contains(file)))
        {
            if (!await UploadAsync(sending, page, file, ct))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> UploadAsync(Sending sending, OpenPage page, SampleFile file, CancellationToken ct)
    {
        var path = $"{sending.Pieces}/fichiers/{sending.Planned.Form.FilesQuestion}?submission={page.Id}";
        using var form = new MultipartFormDataContent { { Part(file), "file", $"\"{file.Name}\"" } };
        if (sending.Planned.Manner is Manner.PiecewiseWithCut && chance.Next(2) == 0)
        {
            using var half = await CutContent.OfAsync(form, ct);
            tally.Add("agent: upload cut in the middle");
            await browser.SendAsync(HttpMethod.Post, path, half, page.Token, ct);
        }

        using var whole = new MultipartFormDataContent { { Part(file), "file", $"\"{file.Name}\"" } };
        var answer = await browser.SendAsync(HttpMethod.Post, path, whole, page.Token, ct);
        if (answer is { Status: 201 })
        {
            sending.Uploaded.Add(file);
        }
        else
        {
            sending.LastTrouble = Told("upload", answer);
        }

        // 409: it is sent already, and the next press leads to the receipt.
        return answer is { Status: 201 or 409 };
    }

    private async Task<Answer?> PressAsync(Sending sending, OpenPage page, CancellationToken ct)
    {
        if (sending.Planned.Manner is not Manner.Twice || sending.Presses > 1)
        {
            return await PressOnceAsync(sending, page, ct);
        }

        tally.Add("agent: pressed twice at once");
        var answers = await Task.WhenAll(PressOnceAsync(sending, page, ct), PressOnceAsync(sending, page, ct));
        return answers.FirstOrDefault(answer => answer?.LeadsTo(Receipt) is true) ?? answers[0];
    }

    private async Task<Answer?> PressOnceAsync(Sending sending, OpenPage page, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in page.Fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var file in sending.Planned.Files.Where(file => !sending.Uploaded.Contains(file)))
        {
            form.Add(Part(file), "r." + sending.Planned.Form.FilesQuestion, $"\"{file.Name}\"");
        }

        return await browser.SendAsync(HttpMethod.Post, sending.Page, form, null, ct);
    }

    private bool Read(Sending sending, Answer? answer, ref OpenPage? page)
    {
        if (answer?.LeadsTo(Receipt) is true)
        {
            return sending.HasReceipt = true;
        }

        if (answer is { Status: 307 })
        {
            // The request became a ticket meanwhile: a browser sends the same to its page.
            sending.Page = answer.Location;
            return false;
        }

        sending.LastTrouble = Told("send", answer);
        refusals.Add(sending.LastTrouble);
        // An expired session, and a page that is too old for its token, are opened anew; a page that was not answered is still there.
        page = answer is null or { Status: >= 500 } ? page : null;
        return false;
    }

    private static void Read(Sending sending, IHtmlDocument receipt)
    {
        var text = receipt.QuerySelector("main")?.TextContent ?? "";
        sending.LastTrouble = "receipt: " + Blanks().Replace(receipt.QuerySelector("main h1, main [role=status]")?.TextContent ?? "", " ").Trim();
        sending.Reference ??= ReferenceShape().Match(text) is { Success: true } found ? found.Value : null;
        foreach (var link in receipt.QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? ""))
        {
            if (TicketAddress().Match(link) is { Success: true } address)
            {
                sending.Ticket = long.Parse(address.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }
    }

    private static string Told(string what, Answer? answer)
    {
        if (answer is null)
        {
            return what + ": no answer";
        }

        var words = answer.Status is 302 ? answer.Location.Split('?')[0] : answer.Text.StartsWith('{') ? answer.Text : answer.Page().QuerySelector(".gb-error-summary, .gb-banner, h1")?.TextContent ?? "";
        return $"{what}: {answer.Status} {Blanks().Replace(words, " ").Trim()}";
    }

    private static ByteArrayContent Part(SampleFile file) => new(file.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    [GeneratedRegex("GB-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex ReferenceShape();

    [GeneratedRegex("^/demandes/([0-9]+)$")]
    private static partial Regex TicketAddress();

    [GeneratedRegex("^/demandes/([0-9]+)[?]recu=")]
    private static partial Regex TicketPage();

    [GeneratedRegex("^/demandes/[0-9]+/reponse$")]
    private static partial Regex AnswerPage();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private sealed record OpenPage(Guid Id, string Token, IReadOnlyList<KeyValuePair<string, string>> Fields);
}
