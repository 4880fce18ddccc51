using System.Globalization;

namespace GlpiBridge.Torture.Agents;

/// <summary>What an agent is going to send, and how.</summary>
/// <param name="Form">The form.</param>
/// <param name="Title">Its title.</param>
/// <param name="Files">Its files.</param>
/// <param name="Manner">How it is sent.</param>
internal sealed record PlannedRequest(RequestForm Form, string Title, IReadOnlyList<SampleFile> Files, Manner Manner)
{
    private static readonly Manner[] Manners = Enum.GetValues<Manner>();

    public static PlannedRequest Next(Random chance, string scenario, int number)
    {
        var form = RequestForm.All[chance.Next(RequestForm.All.Count)];
        var count = chance.Next(form.LeastFiles, 6);
        return new PlannedRequest(
            form,
            string.Create(CultureInfo.InvariantCulture, $"Torture {scenario} {number:0000}"),
            [.. Enumerable.Range(1, count).Select(index => SampleFile.Next(chance, index, form.TakesPapersOnly))],
            Manners[chance.Next(Manners.Length)]);
    }

    /// <summary>Something that comes to the agent's mind once the request is sent.</summary>
    public static PlannedRequest NextAddition(Random chance, PlannedRequest request) => new(
        RequestForm.Addition,
        request.Title + ", ajout",
        [.. Enumerable.Range(1, chance.Next(3)).Select(index => SampleFile.Next(chance, index, isPaper: false))],
        Manners[chance.Next(Manners.Length)]);
}

/// <summary>How a browser sends a form.</summary>
internal enum Manner
{
    /// <summary>Without scripts: everything in one call.</summary>
    Whole,

    /// <summary>With scripts: the draft and each file by themselves, then the form.</summary>
    Piecewise,

    /// <summary>The same, with one file cut off in the middle, and then sent again.</summary>
    PiecewiseWithCut,

    /// <summary>Two presses at the same moment.</summary>
    Twice,
}
