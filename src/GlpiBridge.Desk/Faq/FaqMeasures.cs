using System.Diagnostics.Metrics;

namespace GlpiBridge.Desk.Faq;

/// <summary>Whether the FAQ helps: counted, never by whom.</summary>
public sealed class FaqMeasures
{
    public const string MeterName = "GlpiBridge.Faq";

    private readonly Counter<long> opinions;
    private readonly Counter<long> searches;
    private readonly Counter<long> suggestions;

    public FaqMeasures(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        opinions = meter.CreateCounter<long>("glpibridge.faq.opinions", description: "Answers to « Cet article a-t-il répondu à votre besoin ? »");
        searches = meter.CreateCounter<long>("glpibridge.faq.searches", description: "Searches, by whether they found something");
        suggestions = meter.CreateCounter<long>("glpibridge.faq.suggestions", description: "Articles suggested in a form: shown, opened, form abandoned after opening");
    }

    public void Helped(bool helped) => opinions.Add(1, new KeyValuePair<string, object?>("helped", helped));

    public void Searched(bool found) => searches.Add(1, new KeyValuePair<string, object?>("found", found));

    public void Suggested(FaqSuggestionEvent happened) => suggestions.Add(1, new KeyValuePair<string, object?>("event", happened switch
    {
        FaqSuggestionEvent.Shown => "shown",
        FaqSuggestionEvent.Opened => "opened",
        _ => "abandoned",
    }));
}

/// <summary>What happens to articles suggested in a form.</summary>
public enum FaqSuggestionEvent
{
    Shown,
    Opened,
    Abandoned,
}
