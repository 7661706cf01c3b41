namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>What the open formats look like.</summary>
internal static class FeedExamples
{
    public const string Index =
        """
        {
          "name": "Stadt Augsburg", "language": "de-DE",
          "feeds": [
            {
              "href": "https://cms.example.org/feeds/augsburg/de/events.ics", "type": "text/calendar",
              "title": "All events, to be subscribed to by calendars"
            }
          ],
          "items": [
            {
              "template": "https://cms.example.org/feeds/augsburg/de/events/{id}.ics", "type": "text/calendar",
              "title": "One event, for a calendar"
            }
          ],
          "api": {
            "documentation": "https://cms.example.org/docs", "description": "https://cms.example.org/openapi/public.json",
            "sync": "https://cms.example.org/api/sync/v1/augsburg/de"
          }
        }
        """;

    public const string Calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Integreat//Integreat.Platform//EN
        BEGIN:VEVENT
        UID:event-7@cms.example.org
        SUMMARY:Sprachcafé
        DTSTART;TZID=Europe/Berlin:20260312T180000
        DTEND;TZID=Europe/Berlin:20260312T200000
        RRULE:FREQ=WEEKLY;BYDAY=TH
        END:VEVENT
        END:VCALENDAR
        """;

    public const string Atom =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xml:lang="de-DE" xmlns="http://www.w3.org/2005/Atom">
          <id>https://cms.example.org/feeds/augsburg/de/news.atom</id>
          <title>Stadt Augsburg</title>
          <updated>2026-03-10T09:28:00Z</updated>
          <author><name>Stadt Augsburg</name></author>
          <entry>
            <id>tag:cms.example.org,2026:news-11-de</id>
            <title>Neue Sprechzeiten</title>
            <published>2026-03-10T09:28:00Z</published>
            <updated>2026-03-10T09:28:00Z</updated>
            <link rel="alternate" type="text/html" href="https://integreat.app/augsburg/de/news/local/217" />
            <category term="news" />
            <content type="text">Ab Montag von 8 bis 12 Uhr.</content>
          </entry>
        </feed>
        """;

    public const string JsonFeed =
        """
        {
          "version": "https://jsonfeed.org/version/1.1", "title": "Stadt Augsburg",
          "home_page_url": "https://integreat.app/augsburg/de/news/local",
          "feed_url": "https://cms.example.org/feeds/augsburg/de/news.json", "language": "de-DE",
          "items": [
            {
              "id": "tag:cms.example.org,2026:news-11-de", "url": "https://integreat.app/augsburg/de/news/local/217",
              "title": "Neue Sprechzeiten", "content_text": "Ab Montag von 8 bis 12 Uhr.",
              "date_published": "2026-03-10T09:28:00Z", "date_modified": "2026-03-10T09:28:00Z", "tags": ["news"]
            }
          ]
        }
        """;

    public const string GeoJson =
        """
        {
          "type": "FeatureCollection", "name": "Stadt Augsburg",
          "features": [
            {
              "type": "Feature", "id": 5, "geometry": { "type": "Point", "coordinates": [10.8978, 48.3691] },
              "properties": {
                "name": "Rathaus", "url": "https://integreat.app/augsburg/de/locations/rathaus/", "category": "Amt",
                "address": "Rathausplatz 2", "postalCode": "86150", "city": "Augsburg", "country": "Deutschland",
                "onMap": true, "temporarilyClosed": false,
                "jsonld": "https://cms.example.org/feeds/augsburg/de/locations/5.jsonld", "lastUpdated": "2026-03-10T09:28:00Z"
              }
            }
          ]
        }
        """;

    public const string Event =
        """
        {
          "@context": "https://schema.org", "@type": "Event", "@id": "https://cms.example.org/feeds/augsburg/de/events/7.jsonld",
          "name": "Sprachcafé", "url": "https://integreat.app/augsburg/de/events/sprachcafé/", "inLanguage": "de-DE",
          "description": "Deutsch üben.", "dateModified": "2026-03-10T09:28:00Z",
          "startDate": "2026-03-12T18:00:00+01:00", "endDate": "2026-03-12T20:00:00+01:00",
          "eventStatus": "https://schema.org/EventScheduled", "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
          "location": [{ "@type": "VirtualLocation", "url": "https://meet.example.org/cafe" }],
          "eventSchedule": {
            "@type": "Schedule", "repeatFrequency": "P1W", "byDay": ["TH"], "startDate": "2026-03-12", "startTime": "18:00:00",
            "endTime": "20:00:00", "scheduleTimezone": "Europe/Berlin", "exceptDate": ["2026-04-02"]
          }
        }
        """;

    public const string Location =
        """
        {
          "@context": "https://schema.org", "@type": "Place", "@id": "https://cms.example.org/feeds/augsburg/de/locations/5.jsonld",
          "name": "Rathaus", "url": "https://integreat.app/augsburg/de/locations/rathaus/", "inLanguage": "de-DE",
          "dateModified": "2026-03-10T09:28:00Z",
          "address": {
            "@type": "PostalAddress", "streetAddress": "Rathausplatz 2", "postalCode": "86150", "addressLocality": "Augsburg",
            "addressCountry": "Deutschland"
          },
          "geo": { "@type": "GeoCoordinates", "latitude": 48.3691, "longitude": 10.8978 },
          "telephone": "+49 821 3240",
          "openingHoursSpecification": [
            {
              "@type": "OpeningHoursSpecification", "dayOfWeek": "https://schema.org/Monday", "opens": "08:00", "closes": "12:00"
            }
          ]
        }
        """;
}
