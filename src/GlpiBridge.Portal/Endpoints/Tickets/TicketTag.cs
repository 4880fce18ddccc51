using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Portal.Endpoints.Tickets;

/// <summary>What changes whenever a ticket does, as an ETag that tells nothing by itself.</summary>
internal static class TicketTag
{
    private const int Bytes = 12;

    public static string Of(Ticket ticket)
    {
        var state = string.Create(CultureInfo.InvariantCulture, $"{ticket.Id.Value} {ticket.ChangedAt:s} {(int)ticket.Status}");
        return $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(..Bytes))}\"";
    }
}
