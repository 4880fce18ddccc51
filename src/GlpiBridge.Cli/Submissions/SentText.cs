using System.Globalization;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Cli.Submissions;

/// What was sent, as somebody reads it in a terminal.
internal static class SentText
{
    public static string List(IReadOnlyList<SentSummary> sent)
    {
        var rows = sent.Select(one => new[] { one.Reference, StateOf(one.State, one.DueAt, one.Follows?.Reference), Moment(one.AcceptedAt), Number(one.Tries), one.FormId, Number(one.OwnerId), one.TicketId is { } ticket ? Number(ticket) : "", one.Fault ?? "" })
            .Prepend(["Référence", "État", "Envoyé le", "Essais", "Formulaire", "Auteur", "Ticket", "Cause"]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    public static string Facts(SentFacts sent)
    {
        var lines = new List<string>
        {
            $"Référence      : {sent.Reference}",
            $"Identifiant    : {sent.Id}",
            $"État           : {StateOf(sent.State, sent.NextTryAt, sent.Follows)}",
            $"Formulaire     : {sent.Form}",
            $"Auteur         : utilisateur {Number(sent.Sender)} de GLPI",
            $"Entité         : {(sent.Entity is { } entity ? $"{Number(entity)} dans GLPI" : "inconnue")}",
            $"Envoyé le      : {Moment(sent.SentAt)}",
            $"Changé le      : {Moment(sent.ChangedAt)}",
            $"Prochain essai : {(sent.NextTryAt is { } next ? Moment(next) : "aucun")}",
            $"Essais         : {Number(sent.Tries)}",
            $"Cause          : {sent.Fault ?? "aucune"}",
            $"Appel ouvert   : {(sent.CallOpenSince is { } since ? $"depuis le {Moment(since)}, GLPI l'a peut-être exécuté" : "non")}",
            $"GLPI a dit     : {sent.GlpiWords ?? "rien"}",
            $"Ticket         : {(sent.Ticket is { } ticket ? Number(ticket) : "aucun")}",
        };
        lines.AddRange(sent.Files.Select(FileOf).DefaultIfEmpty("aucun").Select((file, index) => (index == 0 ? "Fichiers       : " : "                 ") + file));
        foreach (var (question, values) in sent.Answers ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            lines.AddRange(["", question, .. values.SelectMany(value => value.ReplaceLineEndings("\n").Split('\n')).Select(line => "  " + line)]);
        }

        return string.Join('\n', lines.Select(Harmless));
    }

    private static string StateOf(SubmissionState state, DateTimeOffset? due, string? follows) => state switch
    {
        SubmissionState.Delivering => "en cours d'envoi",
        SubmissionState.Delivered => "livré",
        SubmissionState.Unknown => "résultat inconnu",
        SubmissionState.Parked => "mis de côté",
        _ when follows is not null => $"attend {follows}",
        _ => due is null ? "attend son auteur" : "en attente",
    };

    private static string FileOf(FileFacts file) =>
        $"{file.Name} ({Number(file.Length)} octets) : {(file.Document is { } document ? $"dans GLPI, document {Number(document)}" : file.IsRefused ? "refusé par GLPI" : "pas dans GLPI, que l'on sache")}";

    // Others chose these words: none of them moves the cursor or colours the terminal.
    private static string Harmless(string line) => string.Concat(line.Select(sign => char.IsControl(sign) ? '\ufffd' : sign));

    private static string Moment(DateTimeOffset? moment) => moment is { } at ? at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
