using System.Runtime.CompilerServices;
using GlpiBridge.Glpi.Diagnostics;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI's API answers at the address, cleanly, and without being led elsewhere.</summary>
internal sealed class AddressCheck(GlpiProbe probe, CertificateProbe certificates, TimeProvider clock) : ICheck
{
    private const string Key = "Glpi:BaseUrl";
    private const string Https = "https";
    private const string EncryptionSubject = "Chiffrement";
    private const int MostNoise = 160;
    private const int SoonDays = 21;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public string Name => "address";

    public string Subject => "Adresse de l'API";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        if (examination.Options.BaseUrl is not { } address)
        {
            yield return new Finding(Name, Verdict.ToMend, Subject, "L'adresse de GLPI n'est pas configurée. Exemple : https://glpi.exemple.fr/apirest.php") { Key = Key, StopsAll = true };
            yield break;
        }

        var answer = await probe.KnockAsync(ct);
        var certificate = await certificates.LookAsync(ct);
        if (certificate is { Fault: { } fault })
        {
            yield return Refused(address, certificate, fault);
            yield break;
        }

        yield return Reached(address, answer);
        if (answer is not { IsJson: true })
        {
            yield break;
        }

        yield return Encryption(address, certificate);
        yield return Clock(answer);
    }

    private static Finding Refused(Uri address, ServerCertificate certificate, CertificateFault fault) => Unencrypted(fault switch
    {
        CertificateFault.OtherName => $"Le certificat du serveur n'est pas fait pour le nom « {address.IdnHost} ». Écrivez le nom qu'il porte, ou faites refaire le certificat.",
        CertificateFault.OutOfTime => $"Le certificat du serveur n'est pas valable aujourd'hui (fin : {certificate.ValidUntil:dd/MM/yyyy}). Renouvelez-le, et vérifiez l'heure de cette machine.",
        _ => "Cette machine ne connaît pas l'autorité qui a signé le certificat du serveur, ou le serveur n'envoie pas les certificats intermédiaires. Ajoutez l'autorité de votre réseau "
            + "(Debian : /usr/local/share/ca-certificates, puis update-ca-certificates), ou complétez la chaîne sur le serveur de GLPI.",
    }) with
    { StopsAll = true };

    private Finding Encryption(Uri address, ServerCertificate? certificate)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return address.IsLoopback
                ? new Finding(Https, Verdict.Ok, EncryptionSubject, "GLPI est sur la même machine.")
                : Unencrypted("L'adresse est en http : mots de passe et jetons traversent le réseau en clair. Mettez GLPI en https et changez l'adresse.");
        }

        var days = (certificate?.ValidUntil - clock.GetUtcNow())?.TotalDays;
        return days switch
        {
            null => new Finding(Https, Verdict.Ok, EncryptionSubject, "L'adresse est en https et son certificat est accepté."),
            < SoonDays => Unencrypted($"Le certificat du serveur finit dans {days:0} jour(s), le {certificate!.ValidUntil:dd/MM/yyyy} : renouvelez-le, sans quoi le portail ne joindra plus GLPI."),
            _ => new Finding(Https, Verdict.Ok, EncryptionSubject, $"Le certificat est accepté, et valable jusqu'au {certificate!.ValidUntil:dd/MM/yyyy}."),
        };
    }

    private static Finding Unencrypted(string meaning) => new(Https, Verdict.ToMend, EncryptionSubject, meaning) { Key = Key };

    private Finding Reached(Uri address, ProbeAnswer answer) => answer switch
    {
        { Status: null } => Wrong($"{address} ne répond pas ({answer.Trouble}). Vérifiez l'adresse, le nom et le pare-feu."),
        { IsRedirect: true } => Wrong($"Le serveur renvoie vers {answer.Location}. Un renvoi perd ce que le portail envoie : écrivez l'adresse finale, sans renvoi."),
        { IsJson: true } => new Finding(Name, Verdict.Ok, Subject, $"{address} répond."),
        { Noise: { } noise } => Wrong(
            $"PHP écrit des messages devant les réponses de GLPI (« {(noise.Length > MostNoise ? noise[..MostNoise] + "…" : noise)} ») : plus aucune n'est lisible. Mettez « display_errors = Off » dans le php.ini du serveur de GLPI."),
        { Body: var page } when page.Contains("maintenance", StringComparison.OrdinalIgnoreCase) => Wrong("GLPI est en maintenance.") with { Menu = MenuPath.Maintenance },
        { Status: var status } => Wrong($"{address} répond ({status}), mais pas comme l'API de GLPI. L'adresse finit par « /apirest.php » (GLPI 10 et 11) ou « /api.php/v1 » (GLPI 11)."),
    };

    private Finding Wrong(string meaning) => new(Name, Verdict.ToMend, Subject, meaning) { Key = Key, StopsAll = true };

    private Finding Clock(ProbeAnswer answer)
    {
        const string subject = "Horloges";
        if (answer.Date is not { } theirs)
        {
            return new Finding("clock", Verdict.CannotTell, subject, "Le serveur de GLPI ne dit pas son heure.");
        }

        var apart = (theirs - clock.GetUtcNow()).Duration();
        return apart <= Tolerance
            ? new Finding("clock", Verdict.Ok, subject, "Le portail et GLPI sont à la même heure.")
            : new Finding("clock", Verdict.ToMend, subject, $"Les horloges du portail et de GLPI diffèrent de {apart.TotalMinutes:0} min : les dates affichées seront fausses. Réglez les deux par NTP.");
    }
}
