/* Parses every calendar of a folder with libical and expands it over a window: the peer that `bench/run` compares with.
 *
 *     expand FOLDER FROM TO        days as 20250804; the end is not included, UTC
 *
 * It prints the number of occurrences that overlap the window. It does what a program has to do before it can account for
 * time, and nothing after: no classification, no totals, no tables. */
#include <dirent.h>
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static icaltime_span window;
static long found;

static void count(icalcomponent *event, struct icaltime_span *span, void *unused)
{
    (void)event;
    (void)unused;
    if (span->start < window.end && (span->end > window.start || (span->end == span->start && span->start >= window.start)))
        found++;
}

static char *text_of(const char *path)
{
    struct stat about;
    FILE *file = fopen(path, "rb");
    char *text;

    if (!file || fstat(fileno(file), &about) != 0) {
        perror(path);
        exit(1);
    }
    text = malloc((size_t)about.st_size + 1);
    if (!text || fread(text, 1, (size_t)about.st_size, file) != (size_t)about.st_size) {
        perror(path);
        exit(1);
    }
    text[about.st_size] = 0;
    fclose(file);
    return text;
}

/* An edited instance stands beside its series as an event of its own; libical leaves the series' own instance in place of
 * it out only where the caller asks for it, as it does by the list of RECURRENCE-IDs of the same UID. */
static void expand(icalcomponent *calendar, struct icaltimetype from, struct icaltimetype to)
{
    icalcomponent *event;

    for (event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        icalcomponent_foreach_recurrence(event, from, to, count, NULL);
}

int main(int argc, char **argv)
{
    struct icaltimetype from, to;
    struct dirent *entry;
    DIR *folder;

    if (argc != 4 || !(folder = opendir(argv[1]))) {
        fprintf(stderr, "usage: expand FOLDER FROM TO\n");
        return 2;
    }
    from = icaltime_from_string(argv[2]);
    to = icaltime_from_string(argv[3]);
    window.start = icaltime_as_timet(from);
    window.end = icaltime_as_timet(to);
    while ((entry = readdir(folder))) {
        char path[4096];
        const char *dot = strrchr(entry->d_name, '.');
        icalcomponent *calendar;
        char *text;

        if (!dot || strcmp(dot, ".ics") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", argv[1], entry->d_name);
        text = text_of(path);
        calendar = icalparser_parse_string(text);
        free(text);
        if (!calendar) {
            fprintf(stderr, "%s: libical cannot read it\n", path);
            return 1;
        }
        expand(calendar, from, to);
        icalcomponent_free(calendar);
    }
    closedir(folder);
    printf("%ld\n", found);
    return 0;
}
